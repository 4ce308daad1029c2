package org.mendline.storage.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;

/// One generated table, written in any dialect, reads back the same.
class CsvDialectsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final FormatReader READER =
            StandardReaders.lastResort(ZONE, new CuratedMeasures(), new UcumConversion());
    private static final List<String> DATES =
            List.of("yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "yyyyMMdd", "d-MMM-yyyy");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private record Row(String person, LocalDate day, BigDecimal crp, BigDecimal weight) {}

    private record Dialect(
            char separator,
            String end,
            Charset charset,
            boolean mark,
            String date,
            char decimal,
            String group,
            int preamble) {
        static Dialect of(SplittableRandom random) {
            boolean comma = random.nextBoolean();
            List<Charset> charsets = List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.ISO_8859_1,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);
            List<String> groups = List.of("", comma ? "." : ",", "'", "\u00a0");
            return new Dialect(
                    ",;\t|".charAt(random.nextInt(4)),
                    List.of("\n", "\r\n", "\r").get(random.nextInt(3)),
                    charsets.get(random.nextInt(4)),
                    random.nextBoolean(),
                    DATES.get(random.nextInt(DATES.size())),
                    comma ? ',' : '.',
                    groups.get(random.nextInt(4)),
                    random.nextInt(3));
        }

        String number(BigDecimal value) {
            String[] parts = value.toPlainString().split("\\.");
            String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
            return whole + decimal + parts[1];
        }

        String cell(String text) {
            return text.indexOf(separator) >= 0 || text.indexOf('"') >= 0
                    ? "\"" + text.replace("\"", "\"\"") + "\""
                    : text;
        }

        byte[] write(List<Row> rows) {
            DateTimeFormatter days = DateTimeFormatter.ofPattern(date, Locale.ENGLISH);
            StringBuilder text = new StringBuilder(mark && charset != StandardCharsets.ISO_8859_1 ? "\uFEFF" : "");
            for (int i = 0; i < preamble; i++) {
                text.append("Klinik Süd, Druck").append(i).append(end);
            }
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("Proband", "Wann", "CRP (mg/L)", "Körpergewicht"));
            rows.forEach(r -> lines.add(List.of(r.person, days.format(r.day), number(r.crp), number(r.weight))));
            lines.forEach(line -> text.append(line.stream().map(this::cell).collect(Collectors.joining("" + separator)))
                    .append(end));
            return text.toString().getBytes(charset);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTableReadsBackTheSameInEveryDialect(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dialect dialect = Dialect.of(random);
        List<Row> rows = rows(random);
        Map<String, Meaning> names = new LinkedHashMap<>();
        names.put("Proband", new Meaning.Column(Meaning.Role.PERSON));
        names.put("Wann", new Meaning.Column(Meaning.Role.DATE));
        names.put("CRP (mg/L)", new Meaning.Measured("1988-5", Optional.empty()));
        names.put("Körpergewicht", new Meaning.Measured("29463-7", Optional.of("kg")));
        Optional<DateOrder> order = switch (dialect.date) {
            case "dd/MM/yyyy" -> Optional.of(DateOrder.DAY_FIRST);
            case "MM/dd/yyyy" -> Optional.of(DateOrder.MONTH_FIRST);
            default -> Optional.empty();
        };
        FormatReader reader = READER.answered(new FileAnswers(new TableMapping(order, names), Map.of()));

        List<ReadItem> items = ReadCase.items(reader, ReadCase.source("x.csv", dialect.write(rows)));

        List<Row> back = new ArrayList<>();
        List<ReadItem.Value> values = SharedSamples.of(ReadItem.Value.class, items);
        assertThat(values).as("seed %d, %s", seed, dialect).hasSize(2 * rows.size());
        for (int i = 0; i < values.size(); i += 2) {
            ReadItem.Value crp = values.get(i);
            back.add(new Row(
                    ((Subject.Named) crp.subject()).value(),
                    crp.instant().atZone(ZONE).toLocalDate(),
                    BigDecimal.valueOf(crp.value()).setScale(1, RoundingMode.UNNECESSARY),
                    BigDecimal.valueOf(values.get(i + 1).value()).setScale(2, RoundingMode.UNNECESSARY)));
        }
        assertThat(back).as("seed %d, %s", seed, dialect).isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedTableIsReadAskedAboutOrRefusedInASentence(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int mutant = 0; mutant < 5; mutant++) {
            byte[] bytes = Dialect.of(random).write(rows(random));
            for (int n = random.nextInt(1, 8); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) ",;|\t\"'\n\r\0#=<9é{".charAt(random.nextInt(15));
            }
            Source source = ReadCase.source("x.csv", Arrays.copyOf(bytes, random.nextInt(1, bytes.length + 1)));
            if (READER.accepts(source)) {
                assertThat(ReadCase.lines(READER, source))
                        .as("seed %d, mutant %d", seed, mutant)
                        .isNotEmpty()
                        .allMatch(line -> line.startsWith("asked ") || line.endsWith("."));
            }
        }
    }

    private static List<Row> rows(SplittableRandom random) {
        List<Row> rows = new ArrayList<>();
        for (int n = random.nextInt(2, 12); n > 0; n--) {
            rows.add(new Row(
                    "P-" + random.nextInt(1, 900) + (random.nextInt(4) == 0 ? " \"Jürgen\"" : ""),
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)),
                    BigDecimal.valueOf(random.nextInt(0, 30_000), 1),
                    BigDecimal.valueOf(random.nextInt(0, 1_500_000), 2)));
        }
        return rows;
    }
}
