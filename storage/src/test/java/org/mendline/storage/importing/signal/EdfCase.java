package org.mendline.storage.importing.signal;

import java.time.ZoneId;
import java.util.List;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;

/// What a made-up EDF file comes out as.
final class EdfCase {
    static final EdfReader READER = new EdfReader(ZoneId.of("Europe/Berlin"));
    private static final String ZONE_NOTE =
            "note header: The recording states its times without a zone: Europe/Berlin was assumed.";

    private EdfCase() {}

    static List<String> lines(EdfFile file) {
        return ReadCase.lines(READER, file.source()).stream()
                .filter(line -> !line.equals(ZONE_NOTE))
                .toList();
    }

    static List<Series> series(EdfFile file) {
        return SharedSamples.of(Series.class, ReadCase.items(READER, file.source()));
    }

    static EdfFile twoSignals() {
        return new EdfFile()
                .signal("EEG Fpz-Cz", "uV", "-100", "100", "-1000", "1000", "4")
                .signal("SpO2", "%", 0, 200, 1);
    }
}
