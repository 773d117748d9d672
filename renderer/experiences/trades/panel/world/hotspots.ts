import { Cube } from '@phosphor-icons/react/dist/csr/Cube';
import { Hammer } from '@phosphor-icons/react/dist/csr/Hammer';
import { Ear } from '@phosphor-icons/react/dist/csr/Ear';
import type { Icon } from '@phosphor-icons/react';
import type { Hotspot } from '../../model/content/world.ts';

/** The material, the tool and the sense, each told by its own shape. */
export const HOTSPOT_ICONS: Readonly<Record<Hotspot['id'], Icon>> = { material: Cube, tool: Hammer, sense: Ear };
