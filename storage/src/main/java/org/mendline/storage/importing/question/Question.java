package org.mendline.storage.importing.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Something a file leaves open. Until it is answered, nothing that depends on the answer is imported.
public sealed interface Question {
    /// Short stable name, for machines.
    String kind();

    /// What is open and what was not imported because of it.
    String sentence();

    /// How to answer on the command line.
    String option();

    /// A question about a table, which all tables with the same headings share.
    sealed interface AboutTable extends Question {
        /// Fingerprint of the table's headings.
        String signature();
    }

    /// Every date of the table can be read as day/month and as month/day.
    ///
    /// @param examples some of them, at least one
    record AmbiguousDates(String signature, List<DateExample> examples) implements AboutTable {
        public AmbiguousDates {
            examples = List.copyOf(examples);
        }

        @Override
        public String kind() {
            return "ambiguous-dates";
        }

        @Override
        public String sentence() {
            DateExample one = examples.getFirst();
            return "The dates can be read as day/month or as month/day, and no date in the file decides it: \""
                    + one.written() + "\" is " + one.dayFirst() + " or " + one.monthFirst()
                    + ". Nothing was imported. Say which, or write them as YYYY-MM-DD.";
        }

        @Override
        public String option() {
            return "--date-order dmy (day first) or --date-order mdy (month first)";
        }
    }

    /// Columns of numbers under headings that Mendline does not know, in a table it otherwise reads.
    record UnknownColumns(String signature, List<NameInDoubt> columns) implements AboutTable {
        public UnknownColumns {
            columns = List.copyOf(columns);
        }

        @Override
        public String kind() {
            return "unknown-columns";
        }

        @Override
        public String sentence() {
            return "Mendline does not know what these columns measure, so they were not read: " + names(columns)
                    + ". Say what each means, or that it is to be ignored.";
        }

        @Override
        public String option() {
            return map(columns.getFirst());
        }
    }

    /// Words in the measure column that Mendline does not know, or that stand without a unit.
    record UnknownMeasures(String signature, List<NameInDoubt> words) implements AboutTable {
        public UnknownMeasures {
            words = List.copyOf(words);
        }

        @Override
        public String kind() {
            return "unknown-measures";
        }

        @Override
        public String sentence() {
            return "Mendline does not know these measures or their unit, so their rows were set aside: " + names(words)
                    + ". Say what each means, or that it is to be ignored.";
        }

        @Override
        public String option() {
            return map(words.getFirst());
        }
    }

    /// A table whose headings nobody recognises.
    ///
    /// @param headings as in the file; empty text where a column has none
    /// @param headingLine line of the file in which they stand, from 1
    /// @param rows the first rows below them, at most 50
    /// @param columns one a heading
    record UnknownTable(
            String signature,
            List<String> headings,
            long headingLine,
            List<List<String>> rows,
            List<ColumnGuess> columns)
            implements AboutTable {
        public UnknownTable {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            columns = List.copyOf(columns);
        }

        @Override
        public String kind() {
            return "unknown-table";
        }

        @Override
        public String sentence() {
            return "Mendline does not know this kind of table (its columns are "
                    + brief(headings.stream().filter(h -> !h.isBlank()).toList())
                    + "). Nothing was imported. Say which column is the date and what the others measure.";
        }

        @Override
        public String option() {
            return "--map HEADING=date --map HEADING=CODE:UNIT, and --map HEADING=person where a column names the person";
        }
    }

    /// A person whom the store does not know by this identifier, but who resembles somebody it knows.
    ///
    /// @param system who gave the identifier
    /// @param value the identifier
    /// @param name as the file gives it
    /// @param candidates most alike first, at least one
    record PersonInDoubt(
            String system, String value, Optional<String> name, OptionalInt birthYear, List<PersonCandidate> candidates)
            implements Question {
        public PersonInDoubt {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String kind() {
            return "person-in-doubt";
        }

        @Override
        public String sentence() {
            PersonCandidate first = candidates.getFirst();
            return "\"" + value + "\""
                    + name.map(n -> " (" + n + born(birthYear) + ")").orElse("") + " may be "
                    + first.id()
                    + (first.label().equals(first.id().value())
                            ? ""
                            : " (" + first.label() + born(first.birthYear()) + ")")
                    + ": " + first.why() + ". Nothing of this person was imported. Say whether they are the same.";
        }

        @Override
        public String option() {
            return "--same-person \"" + value + "=" + candidates.getFirst().id() + "\", or --same-person \"" + value
                    + "=new\" for somebody else";
        }

        private static String born(OptionalInt year) {
            return year.isPresent() ? ", born " + year.getAsInt() : "";
        }
    }

    /// A recording of which neither file nor name tells when it was made.
    ///
    /// @param file its bare name
    /// @param what the recording in words, for example `A C3D file`
    /// @param lastChanged when the file was last changed, as its disk or archive says: a hint and no evidence,
    ///     since copying or exporting a file may change it
    record Undated(String file, String what, Optional<Instant> lastChanged) implements Question {
        @Override
        public String kind() {
            return "undated";
        }

        @Override
        public String sentence() {
            return what + " tells no date, and the file's name tells none either. Nothing was imported. Say when it was"
                    + " recorded, or put date and time into its name, for example 2026-03-01_07-30-00_" + file + ".";
        }

        @Override
        public String option() {
            return "--recorded-at \"" + file + "=YYYY-MM-DDTHH:MM\"";
        }
    }

    private static String names(List<NameInDoubt> names) {
        return brief(names.stream().map(NameInDoubt::name).toList());
    }

    private static String brief(List<String> names) {
        int most = 8;
        return names.stream()
                        .limit(most)
                        .map(n -> "\"" + (n.length() > 40 ? n.substring(0, 39) + "…" : n) + "\"")
                        .collect(Collectors.joining(", "))
                + (names.size() > most ? " and " + (names.size() - most) + " more" : "");
    }

    private static String map(NameInDoubt name) {
        String meaning = name.suggestions().stream()
                .findFirst()
                .map(s -> s.code() + ":" + name.unit().orElse(s.unit()))
                .orElse("CODE:UNIT");
        return "--map \"" + name.name() + "=" + meaning + "\", or --map \"" + name.name() + "=ignore\"";
    }
}
