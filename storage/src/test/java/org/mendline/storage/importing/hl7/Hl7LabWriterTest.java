package org.mendline.storage.importing.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.lab.LabPatient;
import org.mendline.storage.importing.lab.LabResult;
import org.mendline.storage.person.Sex;

class Hl7LabWriterTest {
    private static final OffsetDateTime TAKEN = OffsetDateTime.parse("2026-03-01T08:30:00+01:00");
    private static final List<LabResult> RESULTS = List.of(
            new LabResult("1988-5", "C-reactive protein", 0.000012, "mg/L", TAKEN),
            new LabResult("2157-6", "Creatine kinase | CK & more", 1.5e6, "U/L", TAKEN));
    private static final String MESSAGE = Hl7LabWriter.message(
            "CITY^LAB",
            "MSG-1",
            TAKEN.plusHours(3),
            new LabPatient(
                    "P-014", "mendline", Optional.of("O'Hara|x"), Optional.of("Zoë"), OptionalInt.of(1961), Sex.FEMALE),
            RESULTS);

    @Test
    void theReaderUnderstandsTheWriter(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.hl7"), MESSAGE);
        List<ReadItem> items = SharedSamples.read(new Hl7Reader(ZoneOffset.UTC), file);
        List<Value> values = SharedSamples.of(Value.class, items);
        assertThat(values).extracting(Value::value).containsExactly(0.000012, 1.5e6);
        assertThat(values).extracting(Value::name).containsExactly("C-reactive protein", "Creatine kinase | CK & more");
        assertThat(values).allSatisfy(v -> {
            assertThat(v.instant()).isEqualTo(TAKEN.toInstant());
            assertThat(v.offset()).contains(TAKEN.getOffset());
            assertThat(v.subject()).isEqualTo(new Subject.Named("mendline", "P-014"));
        });
        PersonSeen person = SharedSamples.of(PersonSeen.class, items).getFirst();
        assertThat(person.displayName()).contains("Zoë O'Hara|x");
        assertThat(person.birthYear()).hasValue(1961);
    }

    @Test
    void anIndependentStrictParserAcceptsTheMessage() throws Exception {
        try (DefaultHapiContext context = new DefaultHapiContext(ValidationContextFactory.defaultValidation())) {
            context.setModelClassFactory(new CanonicalModelClassFactory("2.6"));
            PipeParser parser = context.getPipeParser();
            assertThatCode(() -> parser.parse(MESSAGE)).doesNotThrowAnyException();
        }
    }
}
