package org.mendline.storage.daily;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.PersonId;

/// Observations in a line: `Said.by("Ann's Apple Watch").of("55423-8", 9000, "2026-03-02T23:00+01:00")`.
record Said(Optional<String> device, String reader) {
    static final PersonId ANN = new PersonId("P-001");

    static Said by(String device) {
        return new Said(Optional.of(device), "apple-health/1");
    }

    static Said inATable() {
        return new Said(Optional.empty(), "csv-wellness/1");
    }

    Said readBy(String other) {
        return new Said(device, other);
    }

    Observation of(String code, double value, String time) {
        return of(code, value, time, Quality.VALID);
    }

    Observation of(String code, double value, String time, Quality quality) {
        OffsetDateTime moment = OffsetDateTime.parse(time);
        Instant instant = moment.toInstant();
        return new Observation(
                ANN,
                code,
                value,
                "1",
                instant,
                moment.getOffset(),
                quality,
                new Provenance("file", "record", device, reader));
    }
}
