package org.mendline.viz.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The measurement runs; the figures of this small one are printed, not judged.
class TimelineFramesTest {

    @Test
    void framesAreMeasuredAtTheAskedSize() {
        int samples = Integer.getInteger("mendline.timeline.samples", 20_000);
        int frames = Integer.getInteger("mendline.timeline.frames", 20);
        TimelineFrames.Times times = TimelineFrames.measure(1366, 768, samples, frames);
        System.out.println("timeline, " + samples + " samples: " + times);
        assertThat(times.p50()).isPositive().isLessThanOrEqualTo(times.p95());
        assertThat(times.p95()).isLessThanOrEqualTo(times.most());
        assertThat(times.seriesBytes()).isGreaterThan(samples * 15L);
    }
}
