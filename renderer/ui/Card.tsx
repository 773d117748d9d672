import type { ReactNode } from 'react';
import './Card.css';

/** A plate of words and figures: in the console and in the panels of help and display. */
export function Card({ title, children, wide = false }: { title: string; children: ReactNode; wide?: boolean }) {
  return (
    <section className="card" data-wide={wide}>
      <h2 className="card-title">{title}</h2>
      {children}
    </section>
  );
}
