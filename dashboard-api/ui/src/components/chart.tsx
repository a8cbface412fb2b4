import { useEffect, useRef, useState } from 'react';
import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { FailedPart } from '@/components/failed-part';
import { loadChunk } from '@/lib/chunk';

export type Palette = Record<'ink' | 'muted' | 'line' | 'surface' | 'accent' | 'soft', string>;

type ChartProps = { alt: string; height: number; option: (palette: Palette) => EChartsCoreOption };

/** A chart in the application's colours; the library is fetched with the first one. */
export function Chart({ alt, height, option }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const still = useReducedMotion();
  const scheme = useComputedColorScheme('light');
  const [chart, setChart] = useState<EChartsType>();
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    let made: EChartsType | undefined;
    let gone = false;
    const resized = new ResizeObserver(() => made?.resize());
    loadChunk(() => import('@/components/echarts'))
      .then(({ init }) => {
        if (box.current && !gone) {
          made = init(box.current, null, { renderer: 'svg' });
          resized.observe(box.current);
          setChart(made);
        }
      })
      .catch(setFailure);
    return () => {
      gone = true;
      resized.disconnect();
      made?.dispose();
    };
  }, []);

  useEffect(() => {
    chart?.setOption(
      {
        animation: !still,
        animationDuration: 350,
        textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif' },
        ...option(readPalette()),
      },
      { notMerge: true },
    );
  }, [chart, option, still, scheme]);

  if (failure !== undefined) {
    return <FailedPart error={failure} />;
  }
  return (
    <div style={{ position: 'relative', height }}>
      {!chart && <Skeleton height={height} />}
      <div ref={box} role="img" aria-label={alt} style={{ position: 'absolute', inset: 0 }} />
    </div>
  );
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--rb-${name}`).trim();
  return {
    ink: token('ink-2'),
    muted: token('ink-3'),
    line: token('line'),
    surface: token('raised'),
    accent: token('accent'),
    soft: token('line-strong'),
  };
}
