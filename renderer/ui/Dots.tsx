import './Dots.css';

/** How far one has come: dots, the present one longer. */
export function Dots({ count, index, label }: { count: number; index: number; label: string }) {
  return (
    <div className="dots" role="img" aria-label={label}>
      {Array.from({ length: count }, (_, place) => (
        <span key={place} data-place={place < index ? 'past' : place === index ? 'now' : 'to-come'} />
      ))}
    </div>
  );
}
