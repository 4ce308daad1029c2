package org.mendline.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.question.DateExample;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.MeasureSuggestion;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.importing.question.PersonCandidate;
import org.mendline.storage.importing.question.Question;

/// A question as JSON: its kind, its sentence, how to answer it, and what it is about.
///
/// @param signature fingerprint of the table's headings, where it is about a table
/// @param lastChanged when the file was last changed, where it is about a file that tells no date
record QuestionJson(
        String kind,
        String sentence,
        String option,
        Optional<String> signature,
        List<Name> names,
        List<Date> dates,
        List<Candidate> candidates,
        Optional<Instant> lastChanged) {

    record Name(
            String name,
            List<String> examples,
            Optional<String> unit,
            List<MeasureSuggestion> suggestions,
            Optional<String> likely) {
        static Name of(NameInDoubt n, Optional<Meaning> likely) {
            return new Name(n.name(), n.examples(), n.unit(), n.suggestions(), likely.map(Meaning::text));
        }
    }

    record Date(String record, String written, String dayFirst, String monthFirst) {
        static Date of(DateExample e) {
            return new Date(
                    e.record(),
                    e.written(),
                    e.dayFirst().toString(),
                    e.monthFirst().toString());
        }
    }

    record Candidate(String person, String label, String why) {
        static Candidate of(PersonCandidate c) {
            return new Candidate(c.id().value(), c.label(), c.why());
        }
    }

    static QuestionJson of(Question q) {
        return switch (q) {
            case Question.AmbiguousDates d ->
                about(d, List.of(), d.examples().stream().map(Date::of).toList());
            case Question.UnknownColumns u -> about(u, names(u.columns()), List.of());
            case Question.UnknownMeasures u -> about(u, names(u.words()), List.of());
            case Question.UnknownTable t ->
                about(
                        t,
                        t.columns().stream()
                                .map(c -> Name.of(c.column(), c.likely()))
                                .toList(),
                        List.of());
            case Question.PersonInDoubt p ->
                new QuestionJson(
                        p.kind(),
                        p.sentence(),
                        p.option(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        p.candidates().stream().map(Candidate::of).toList(),
                        Optional.empty());
            case Question.Undated u ->
                new QuestionJson(
                        u.kind(),
                        u.sentence(),
                        u.option(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        u.lastChanged());
        };
    }

    private static List<Name> names(List<NameInDoubt> names) {
        return names.stream().map(n -> Name.of(n, Optional.empty())).toList();
    }

    private static QuestionJson about(Question.AboutTable q, List<Name> names, List<Date> dates) {
        return new QuestionJson(
                q.kind(),
                q.sentence(),
                q.option(),
                Optional.of(q.signature()),
                names,
                dates,
                List.of(),
                Optional.empty());
    }
}
