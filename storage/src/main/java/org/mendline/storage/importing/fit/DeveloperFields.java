package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mendline.storage.importing.fit.FitProfile.FieldDescription;

/// Developer fields that stand for a native one ("FIT Protocol", "Native Field Override"), such as a running power
/// meter's power. Taken only where the description names the native field and a unit that means the same.
final class DeveloperFields {
    private static final int NONE = -1;

    /// By developer key: ordinal of the channel << 8 | base type, or [#NONE].
    private int[] meanings = new int[0];

    void describe(FitMessage message) {
        long developer = message.integer(FieldDescription.DEVELOPER);
        long field = message.integer(FieldDescription.FIELD_NUMBER);
        long type = message.integer(FieldDescription.BASE_TYPE);
        if (developer == ABSENT || field == ABSENT || type == ABSENT) {
            return;
        }
        if (meanings.length == 0) {
            meanings = new int[1 << 16];
            Arrays.fill(meanings, NONE);
        }
        int key = FitDefinition.developerKey((int) developer & 0xff, (int) field & 0xff);
        meanings[key] = meaning(message)
                .map(channel -> channel.ordinal() << 8 | ((int) type & 0xff))
                .orElse(NONE);
    }

    /// Value of a channel among the message's developer fields; NaN if there is none.
    double value(FitMessage message, RecordChannel channel) {
        int fields = meanings.length == 0 ? 0 : message.developerFields();
        for (int i = 0; i < fields; i++) {
            int meaning = meanings[message.developerKeyAt(i)];
            if (meaning != NONE && meaning >> 8 == channel.ordinal()) {
                double value = message.developerNumber(i, meaning & 0xff);
                return Double.isFinite(value) ? atResolution(value, channel) : Double.NaN;
            }
        }
        return Double.NaN;
    }

    private static double atResolution(double value, RecordChannel channel) {
        double scale = channel.enhanced().scale();
        return Math.rint(value * scale) / scale;
    }

    private static Optional<RecordChannel> meaning(FitMessage message) {
        if (message.integer(FieldDescription.NATIVE_MESSAGE) != FitProfile.RECORD) {
            return Optional.empty();
        }
        long field = message.integer(FieldDescription.NATIVE_FIELD);
        String unit = message.text(FieldDescription.UNITS).toLowerCase(Locale.ROOT);
        return Arrays.stream(RecordChannel.values())
                .filter(channel ->
                        channel.plain().field() == field || channel.enhanced().field() == field)
                .filter(channel -> spellings(channel).contains(unit))
                .findFirst();
    }

    private static Set<String> spellings(RecordChannel channel) {
        return switch (channel) {
            case HEART_RATE -> Set.of("bpm", "/min", "beats/min");
            case CADENCE -> Set.of("rpm");
            case POWER -> Set.of("w", "watt", "watts");
            case CORE_TEMPERATURE -> Set.of("°c", "c", "celsius");
            case RESPIRATORY_RATE -> Set.of("brpm", "breaths/min");
            case SPEED -> Set.of("m/s");
            case DISTANCE, ALTITUDE -> Set.of("m", "meters");
            case MUSCLE_OXYGEN -> Set.of("%");
            case MUSCLE_HEMOGLOBIN -> Set.of("g/dl");
            case DEVICE_TEMPERATURE -> Set.of();
        };
    }
}
