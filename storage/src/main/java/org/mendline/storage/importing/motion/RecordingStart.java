package org.mendline.storage.importing.motion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;

/// When a recording was made that does not tell it itself: the date and time in its file name. The dates that a
/// disk keeps are no evidence, they change when a file is copied or exported again.
public final class RecordingStart {
    private static final Pattern IN_NAME = Pattern.compile(
            "(?<!\\d)(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})[ _T-]+(\\d{2})[-:._h]?(\\d{2})(?:[-:._m]?(\\d{2}))?(?!\\d)");

    private RecordingStart() {}

    /// The moment in the file's own name, else in the name of an archive around it.
    ///
    /// @param zone holds for the name's time
    public static Optional<Instant> in(String name, ZoneId zone) {
        String own = name.substring(name.lastIndexOf('/') + 1);
        return find(own, zone).or(() -> find(name, zone));
    }

    /// The moment in the source's name, told as a note.
    ///
    /// @param what the recording in words, for example `A C3D file`
    /// @throws UnreadableFileException if the name tells none; its message asks for one
    public static Instant of(Source source, ZoneId zone, String what, Emission emission)
            throws UnreadableFileException {
        Instant start = in(source.name(), zone)
                .orElseThrow(() -> new UnreadableFileException(what + " tells no date, and the file's name tells none"
                        + " either. Put date and time into its name, for example 2026-03-01_07-30-00_"
                        + source.name().substring(source.name().lastIndexOf('/') + 1) + ", and import it again."));
        emission.note("file", what + " tells no date; " + start + " was taken from the file's name.");
        return start;
    }

    private static Optional<Instant> find(String name, ZoneId zone) {
        return IN_NAME.matcher(name)
                .results()
                .flatMap(found -> local(found).stream())
                .findFirst()
                .map(local -> local.atZone(zone).toInstant());
    }

    /// Empty if the digits are no date; there may be others behind them.
    private static Optional<LocalDateTime> local(MatchResult m) {
        try {
            int second = m.group(6) == null ? 0 : number(m, 6);
            return Optional.of(
                    LocalDateTime.of(number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), second));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
