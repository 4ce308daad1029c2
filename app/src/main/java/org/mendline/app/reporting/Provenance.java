package org.mendline.app.reporting;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.app.about.Version;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.models.ModelCard;
import org.mendline.app.models.ModelSummary;
import org.mendline.app.models.ShippedCards;
import org.mendline.app.models.SpeakingModels;
import org.mendline.app.prediction.Predictor;
import org.mendline.app.report.ReportHead;
import org.mendline.app.report.ReportHead.DataWindow;
import org.mendline.app.report.ReportHead.Fact;
import org.mendline.app.report.ReportHead.ImportedFile;
import org.mendline.storage.intake.ImportRun;
import org.mendline.storage.observation.ObservationRepository.DaySpan;

/// Where a report comes from: program, models, data, and who asked for it.
///
/// @param user who works here
record Provenance(ReportSource clinic, Clock clock, String user) {
    private static final int MOST_IMPORTS = 100_000;

    /// @param people who is in the report
    ReportHead head(List<CaseloadEntry> people, ReportOrder order) {
        List<ImportedFile> files = files();
        long simulated = people.stream().filter(CaseloadEntry::simulated).count();
        return new ReportHead(
                clinic.demo() ? "Demo clinic" : storeName().replaceFirst("\\.mendline$", ""),
                LocalDate.now(clock),
                OffsetDateTime.now(clock).withNano(0),
                clinic.modelVersion(),
                window(people),
                !people.isEmpty() && simulated == people.size(),
                List.of(),
                facts(order, people.size(), simulated, files.size()),
                files);
    }

    private List<Fact> facts(ReportOrder order, int people, long simulated, int files) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Program", Version.NAME));
        facts.add(new Fact("Exported by", user));
        facts.add(new Fact("Store", storeName()));
        facts.add(new Fact("Files imported", String.valueOf(files)));
        facts.add(new Fact("Simulated people", simulated == 0 ? "none" : simulated + " of " + people));
        SpeakingModels models = clinic.speakingModels();
        models.outlook().ifPresent(version -> facts.add(new Fact("Forecasting network", version)));
        facts.add(new Fact(
                "Clinic's own model",
                models.own().map(ModelSummary::version).orElse("none; the twin starts from the literature")));
        weights().forEach(card -> facts.add(new Fact("Weights, SHA-256", card.name() + ": " + card.sha256())));
        facts.add(new Fact("Random seed", String.valueOf(Predictor.SEED)));
        order.template().ifPresent(template -> facts.add(new Fact("Template", String.valueOf(template.getFileName()))));
        return facts;
    }

    private static List<ModelCard> weights() {
        try {
            return ShippedCards.cards();
        } catch (IOException e) { // this build brings none: said in the report itself
            return List.of(new ModelCard(String.valueOf(e.getMessage()), "", "unknown", false));
        }
    }

    private String storeName() {
        return String.valueOf(clinic.file().getFileName());
    }

    private Optional<DataWindow> window(List<CaseloadEntry> people) {
        List<DaySpan> spans = people.stream()
                .flatMap(entry -> clinic.store().observations().span(entry.person()).stream())
                .toList();
        Optional<LocalDate> first = spans.stream().map(DaySpan::first).min(LocalDate::compareTo);
        Optional<LocalDate> last = spans.stream().map(DaySpan::last).max(LocalDate::compareTo);
        return first.flatMap(from -> last.map(to -> new DataWindow(from, to)));
    }

    /// Imports that were taken back are left out: nothing of them is in the report.
    private List<ImportedFile> files() {
        return clinic.store().importHistory().latest(MOST_IMPORTS).stream()
                .filter(run -> run.undone().isEmpty())
                .flatMap(run -> run.files().stream().map(file -> file(run, file)))
                .toList();
    }

    private static ImportedFile file(ImportRun run, ImportRun.RunFile file) {
        return new ImportedFile(
                file.file(),
                file.reader(),
                run.at(),
                run.actor(),
                file.status(),
                file.observations(),
                file.contentHash());
    }
}
