package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mendline.storage.observation.MeasureCodes;

/// The `sleep_level` messages: a level and a time each. The protocol does not say whether a level begins or ends at
/// its time, so sleep duration is worked out both ways and told only if the two agree.
final class SleepLevels {
    private static final FitContext.Kind DURATION =
            new FitContext.Kind(MeasureCodes.SLEEP_DURATION, "Sleep duration", "h");
    private static final long NIGHT_GAP_SECONDS = 4 * 3600;
    private static final long AGREE_SECONDS = 15 * 60;
    private static final int LIGHT = 2;
    private static final int REM = 4;

    private final List<Level> levels = new ArrayList<>();

    private record Level(long time, long level) {
        boolean asleep() {
            return level >= LIGHT && level <= REM;
        }
    }

    void add(FitMessage message) {
        long level = message.integer(FitProfile.SleepLevel.LEVEL);
        long time = message.timestamp();
        if (level != ABSENT && time != ABSENT && FitTime.isDate(time)) {
            levels.add(new Level(time, level));
        }
    }

    void emit(FitContext context) {
        levels.sort(Comparator.comparingLong(Level::time));
        int start = 0;
        for (int i = 1; i <= levels.size(); i++) {
            if (i == levels.size() || levels.get(i).time() - levels.get(i - 1).time() > NIGHT_GAP_SECONDS) {
                emitNight(levels.subList(start, i), context);
                start = i;
            }
        }
    }

    private static void emitNight(List<Level> night, FitContext context) {
        long asleepIfBegins = 0;
        long asleepIfEnds = 0;
        for (int i = 1; i < night.size(); i++) {
            long seconds = night.get(i).time() - night.get(i - 1).time();
            asleepIfBegins += night.get(i - 1).asleep() ? seconds : 0;
            asleepIfEnds += night.get(i).asleep() ? seconds : 0;
        }
        long end = night.getLast().time();
        if (Math.abs(asleepIfBegins - asleepIfEnds) > AGREE_SECONDS) {
            context.note(
                    "sleep levels until " + FitTime.instant(end),
                    "Sleep duration was not worked out: it depends on whether a level begins or ends at its time.");
        } else if (asleepIfBegins + asleepIfEnds > 0) {
            double minutes = Math.rint((asleepIfBegins + asleepIfEnds) / 120.0);
            context.value(DURATION, minutes / 60, end, "sleep levels");
        }
    }
}
