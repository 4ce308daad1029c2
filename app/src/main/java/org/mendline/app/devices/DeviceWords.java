package org.mendline.app.devices;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mendline.storage.daily.DailyDevice;
import org.mendline.storage.daily.PrimaryDevice;
import org.mendline.storage.daily.PrimaryDevice.Why;

/// Says which device is primary and why: "Steps from Apple Watch (primary: worn most days …); iPhone kept
/// beside."
final class DeviceWords {
    static final String CHOSEN = "chosen";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final UnaryOperator<String> measureName;
    private final ZoneId zone;

    /// @param measureName plain name of a measure code
    /// @param zone in which the day of a choice is told
    DeviceWords(UnaryOperator<String> measureName, ZoneId zone) {
        this.measureName = measureName;
        this.zone = zone;
    }

    /// A kind of one measure bears its name; others are called after what they share.
    String name(PrimaryDevice primary) {
        if (primary.codes().size() == 1) {
            return measureName.apply(primary.codes().iterator().next());
        }
        String words = primary.kind().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String sentence(PrimaryDevice primary) {
        List<DailyDevice> others = primary.ranked().subList(1, primary.ranked().size());
        String beside = others.isEmpty()
                ? ""
                : "; " + others.stream().map(DailyDevice::label).collect(Collectors.joining(", ")) + " kept beside";
        return name(primary) + " from " + primary.device().label() + " (" + why(primary.why()) + ")" + beside + ".";
    }

    private String why(Why why) {
        return switch (why) {
            case Why.Chosen(String by, var at) ->
                "primary: chosen by " + by + " on " + at.atZone(zone).format(DAY);
            case Why.Only() -> "the only one";
            case Why.Better(var better, var than, String reason) ->
                "primary: " + better.words() + " before " + than.words() + ", since " + reason;
            case Why.MostDays(long days, long others) ->
                "primary: " + days + " days in the last year of the record, the next " + others;
            case Why.ByName() -> "primary: as many days as the next, first by name";
        };
    }

    static String reason(Why why) {
        return switch (why) {
            case Why.Chosen chosen -> CHOSEN;
            case Why.Only only -> "only";
            case Why.Better better -> "better-class";
            case Why.MostDays most -> "most-days";
            case Why.ByName name -> "by-name";
        };
    }
}
