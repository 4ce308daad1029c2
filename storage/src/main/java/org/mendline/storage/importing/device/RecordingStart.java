package org.mendline.storage.importing.device;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UndatedFileException;
import org.mendline.storage.importing.question.RecordedAt;

/// When a recording was made that does not tell it itself: as somebody said who was asked, or as its file name says.
/// The dates that a disk keeps are no evidence, they change when a file is copied or exported again.
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

    /// The moment as somebody said, else that in the source's name; told as a note.
    ///
    /// @param what the recording in words, for example `A C3D file`
    /// @throws UndatedFileException if nobody said and the name tells none
    public static Instant of(Source source, ZoneId zone, String what, Emission emission) throws UndatedFileException {
        Optional<RecordedAt> said = source.recordedAt();
        if (said.isPresent()) {
            emission.note(
                    "file",
                    what + " tells no date; it was said to be recorded at "
                            + said.get().local() + " (" + said.get().zone().orElse(zone) + ").");
            return said.get().instant(zone);
        }
        String own = source.name().substring(source.name().lastIndexOf('/') + 1);
        Instant start =
                in(source.name(), zone).orElseThrow(() -> new UndatedFileException(what, "2026-03-01_07-30-00_" + own));
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
