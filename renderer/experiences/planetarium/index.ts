export { planetarium } from './planetarium.tsx';
