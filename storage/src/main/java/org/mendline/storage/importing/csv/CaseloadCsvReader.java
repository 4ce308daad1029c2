package org.mendline.storage.importing.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.person.Sex;

/// Reads caseloads: one person a row with, optionally, the episode they are in. Columns: person, name,
/// birth_year, sex, height_cm, mass_kg, simulated, condition, body_site, onset, outcome, goal, baseline; goal
/// and baseline are in the outcome measure's own unit.
public final class CaseloadCsvReader extends TabularReader {
    /// Conditions Mendline has priors for.
    private static final Set<String> CONDITIONS = Set.of(
            "knee-arthroplasty",
            "hip-arthroplasty",
            "acl-reconstruction",
            "hamstring-strain",
            "stroke-upper-limb",
            "functional-overreaching",
            "ankle-sprain",
            "achilles-repair",
            "rotator-cuff-repair",
            "low-back-pain",
            "brain-injury");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");

    private final MeasureNames names;

    public CaseloadCsvReader(MeasureCatalogue catalogue) {
        this.names = new MeasureNames(catalogue);
    }

    static boolean isCaseload(CsvHeader header) {
        return header.has(CsvWords.PERSON) && header.has(Set.of("condition")) && header.has(CsvWords.ONSET);
    }

    @Override
    public String format() {
        return "csv-caseload";
    }

    @Override
    Optional<Plan> plan(CsvHeader header, TableMapping said) {
        return isCaseload(header) ? Optional.of(new Caseload(header)) : Optional.empty();
    }

    private final class Caseload implements Plan {
        private final CsvHeader header;
        private final CsvSubjects subjects;
        private final OptionalInt onset;

        Caseload(CsvHeader header) {
            this.header = header;
            this.subjects = new CsvSubjects(header.find(CsvWords.PERSON));
            this.onset = header.find(CsvWords.ONSET);
        }

        private String cell(CsvRow row, String heading) {
            return row.cell(header.find(Set.of(heading)));
        }

        @Override
        public void show(CsvRow row, CsvDates dates, CsvNumbers numbers) {
            dates.show(row.cell(onset), row.record());
            for (String heading : new String[] {"height_cm", "mass_kg", "goal", "baseline"}) {
                numbers.show(cell(row, heading));
            }
        }

        @Override
        public void remark(Consumer<ReadItem> sink) {
            // unknown columns of a caseload are the clinic's own business
        }

        @Override
        public void read(CsvRow row, CsvDates dates, CsvNumbers numbers, Consumer<ReadItem> sink) {
            Optional<Subject> subject = subjects.of(row);
            if (subject.isEmpty()) {
                reject(row, CsvSubjects.MISSING, sink);
                return;
            }
            for (String heading : new String[] {"height_cm", "mass_kg", "goal", "baseline"}) {
                String text = cell(row, heading);
                if (!text.isEmpty() && numbers.parse(text).isEmpty()) {
                    reject(row, "Column " + heading + ": " + numbers.objection(text), sink);
                    return;
                }
            }
            sink.accept(person(row, subject.get(), numbers));
            if (!cell(row, "condition").isEmpty()) {
                episode(row, subject.get(), dates, numbers, sink);
            }
        }

        private ReadItem.PersonSeen person(CsvRow row, Subject subject, CsvNumbers numbers) {
            String name = cell(row, "name");
            return new ReadItem.PersonSeen(
                    subject,
                    name.isEmpty() ? Optional.empty() : Optional.of(name),
                    year(cell(row, "birth_year")),
                    sex(cell(row, "sex")),
                    numbers.parse(cell(row, "height_cm")),
                    numbers.parse(cell(row, "mass_kg")),
                    YES.contains(cell(row, "simulated").toLowerCase(Locale.ROOT)),
                    row.record());
        }

        private void episode(CsvRow row, Subject subject, CsvDates dates, CsvNumbers numbers, Consumer<ReadItem> sink) {
            String condition = cell(row, "condition").toLowerCase(Locale.ROOT);
            String outcome = cell(row, "outcome");
            Optional<String> code = names.code(outcome);
            Optional<ClockTime> start = dates.parse(row.cell(onset));
            if (!CONDITIONS.contains(condition)) {
                reject(
                        row,
                        "The condition \"" + Excerpt.brief(condition) + "\" is not known. Known are: "
                                + String.join(", ", CONDITIONS.stream().sorted().toList()) + ".",
                        sink);
            } else if (start.isEmpty()) {
                reject(
                        row,
                        "The onset \"" + Excerpt.brief(row.cell(onset)) + "\" is not a date. Write it as YYYY-MM-DD.",
                        sink);
            } else if (code.isEmpty()) {
                reject(
                        row,
                        "The outcome \"" + Excerpt.brief(outcome)
                                + "\" is not a known measure. Use a code or a name from the catalogue of measures.",
                        sink);
            } else {
                OptionalDouble goal = numbers.parse(cell(row, "goal"));
                OptionalDouble baseline = numbers.parse(cell(row, "baseline"));
                String site = cell(row, "body_site");
                sink.accept(new ReadItem.EpisodeSeen(
                        subject,
                        condition,
                        site.isEmpty() ? Optional.empty() : Optional.of(site),
                        start.get().local().toLocalDate(),
                        code.get(),
                        goal,
                        baseline,
                        row.record()));
            }
        }

        private void reject(CsvRow row, String reason, Consumer<ReadItem> sink) {
            sink.accept(new ReadItem.Rejected(row.record(), reason, row.raw()));
        }
    }

    private static OptionalInt year(String text) {
        return text.matches("(?:18|19|20)\\d{2}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Optional<Sex> sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "f", "female", "w" -> Optional.of(Sex.FEMALE);
            case "m", "male" -> Optional.of(Sex.MALE);
            case "other", "o", "x" -> Optional.of(Sex.OTHER);
            case "unknown", "u" -> Optional.of(Sex.UNKNOWN);
            default -> Optional.empty();
        };
    }
}
