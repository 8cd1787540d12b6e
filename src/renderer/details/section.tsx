import { Plus } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import { IconButton } from '../ui/button.tsx';

interface SectionProps {
  title: string;
  /** Adds one more of what the section holds. */
  add?: { label: string; run(): void } | null;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}

/** One subject of the panel under a heading. */
export function Section({ title, add = null, ref, children }: SectionProps) {
  const id = useId();
  return (
    <section ref={ref ?? null} className="details-section" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        {add && <IconButton icon={Plus} label={add.label} size="small" placement="left" onPress={add.run} />}
      </header>
      {children}
    </section>
  );
}
