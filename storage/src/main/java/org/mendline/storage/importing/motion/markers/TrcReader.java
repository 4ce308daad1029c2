package org.mendline.storage.importing.motion.markers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.motion.BoundedLines;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.importing.text.TextFile;

/// Recognises TRC files (Motion Analysis, OpenSim): marker positions frame by frame. They hold no finding, so
/// the file is refused with what it holds and what to export instead.
public final class TrcReader implements FormatReader {
    private static final String MARK = "PathFileType";
    private static final int RATE_LINE = 3;
    private static final int NAMES_LINE = 4;
    private static final int FIRST_MARKER = 2;
    private static final int AXES = 3;

    @Override
    public String format() {
        return "trc";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return TextFile.head(source).startsWith(MARK);
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        throw new UnreadableFileException(count(source).sentence() + " Marker positions are the laboratory's raw"
                + " material and are not kept. Export joint angles instead, for example by inverse kinematics to a .mot"
                + " file.");
    }

    private static MarkerCount count(Source source) throws IOException {
        double rate = 0;
        int markers = 0;
        long frames = 0;
        long missing = 0;
        try (BoundedLines lines = BoundedLines.open(source)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String[] cells = line.get().split("\t", -1);
                if (lines.number() == RATE_LINE) {
                    rate = Numbers.parse(cells[0]).orElse(0);
                } else if (lines.number() == NAMES_LINE) {
                    markers = (int) Arrays.stream(cells)
                            .skip(FIRST_MARKER)
                            .filter(cell -> !cell.isBlank())
                            .count();
                } else if (lines.number() > NAMES_LINE
                        && Numbers.parse(cells[0]).isPresent()) {
                    frames++;
                    missing += (long) AXES * markers - numbers(cells);
                }
            }
        }
        return new MarkerCount(markers, frames, rate, Math.max(0, missing));
    }

    private static long numbers(String[] cells) {
        return Arrays.stream(cells)
                .skip(FIRST_MARKER)
                .filter(cell -> Numbers.parse(cell).isPresent())
                .count();
    }
}
