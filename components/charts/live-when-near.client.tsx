'use client';
// Keeps the drawing of the first HTML until the live chart has come. If its script does not come, the drawing stays.
import { Component, type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';

/** Shows the drawing where the live chart fails; the fault is reported like any other of the page. */
class DrawingOnFailure extends Component<
  { readonly drawing: ReactNode; readonly children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.drawing : this.props.children;
  }
}

/**
 * Replaces `children` by the live chart once the figure comes near the window. `load` fetches its script; it has to be the
 * same function at every rendering.
 */
export function LiveWhenNear<Props extends object>({
  load,
  liveProps,
  children,
}: {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly liveProps: Props;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [Live, setLive] = useState<ComponentType<Props> | null>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let isWanted = true;
    const fetchLive = async (): Promise<void> => {
      try {
        const Chart = await load();
        if (isWanted) setLive(() => Chart);
      } catch (error) {
        reportError(error);
      }
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void fetchLive();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      isWanted = false;
      observer.disconnect();
    };
  }, [load]);

  return (
    <div ref={place}>
      {Live ? (
        <DrawingOnFailure drawing={children}>
          <Live {...liveProps} />
        </DrawingOnFailure>
      ) : (
        children
      )}
    </div>
  );
}
