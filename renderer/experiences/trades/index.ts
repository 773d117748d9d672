export { trades } from './trades.tsx';
