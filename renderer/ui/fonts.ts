/** The two families, served from the kiosk itself. Latin and Latin extended only are loaded when used. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/bricolage-grotesque/opsz.css';
