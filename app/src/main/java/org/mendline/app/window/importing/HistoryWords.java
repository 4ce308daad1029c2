package org.mendline.app.window.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mendline.app.window.importing.HistoryModel.RunRow;
import org.mendline.app.window.importing.HistoryModel.UndoQuestion;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.intake.ImportRun;
import org.mendline.storage.intake.UndoOutcome;

/// Earlier imports in words.
final class HistoryWords {
    private static final int PERSONS_SHOWN = 4;

    private final Texts texts;
    private final DateTimeFormatter dayFormat;
    private final DateTimeFormatter minuteFormat;
    private final ZoneId zone;

    HistoryWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.dayFormat = texts.dates("d MMM yyyy");
        this.minuteFormat = texts.dates("d MMM yyyy, HH:mm");
        this.zone = zone;
    }

    RunRow row(ImportRun run) {
        return new RunRow(
                run.number(),
                time(run.at()),
                run.actor(),
                files(run),
                brought(run),
                persons(run.persons()),
                run.undone()
                        .map(undone -> texts.format(
                                "history.undone", undone.at().atZone(zone).format(dayFormat), undone.actor()))
                        .orElse(""));
    }

    private String brought(ImportRun run) {
        List<String> parts = new ArrayList<>();
        part(parts, "history.values", run.observations());
        part(parts, "history.samples", run.channelSamples());
        if (parts.isEmpty()) {
            parts.add(texts.get("history.noValues"));
        }
        part(parts, "history.known", run.duplicates());
        part(parts, "history.aside", run.quarantined());
        return String.join(", ", parts);
    }

    private void part(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(texts.format(key, count));
        }
    }

    private String time(Instant instant) {
        return instant.atZone(zone).format(minuteFormat);
    }

    private String files(ImportRun run) {
        return run.files().isEmpty()
                ? "–"
                : texts.format(
                        "history.files",
                        run.files().getFirst().file(),
                        run.files().size() - 1);
    }

    private String persons(List<String> persons) {
        String shown = persons.stream().limit(PERSONS_SHOWN).collect(Collectors.joining(", "));
        return persons.size() > PERSONS_SHOWN
                ? texts.format("history.morePersons", shown, persons.size() - PERSONS_SHOWN)
                : shown;
    }

    UndoQuestion question(int number, UndoOutcome outcome) {
        return switch (outcome) {
            case UndoOutcome.Refused refused ->
                new UndoQuestion(number, false, texts.format("history.refused.title", number), refused.reason());
            case UndoOutcome.Done done ->
                new UndoQuestion(
                        number,
                        true,
                        texts.format(
                                "history.question.title",
                                number,
                                time(done.run().at())),
                        String.join("\n\n", sentences("history.question.words", done)));
        };
    }

    String receipt(UndoOutcome.Done done) {
        return String.join(" ", sentences("history.receipt", done));
    }

    private List<String> sentences(String key, UndoOutcome.Done done) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                texts.format(key, done.run().number(), done.observations(), done.channelSamples(), done.quarantined()));
        if (done.restored() > 0 || done.fields() > 0) {
            sentences.add(texts.format("history.restored", done.restored(), done.fields()));
        }
        if (!done.persons().isEmpty()) {
            sentences.add(texts.format("history.personsRemoved", done.persons().size(), persons(done.persons())));
        }
        if (!done.episodes().isEmpty()) {
            sentences.add(
                    texts.format("history.episodesRemoved", done.episodes().size(), persons(done.episodes())));
        }
        sentences.addAll(done.remarks());
        return sentences;
    }
}
