package org.mendline.app.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mendline.app.report.ReportStyles.Look;

/// The last sheet: what made this report, from which data, and how to read it.
final class AboutSheet {
    static final String NAME = "About";

    /// True of every report, whoever makes it.
    static final List<String> STANDING_CAVEATS = List.of(
            "Mendline supports decisions. It is not a diagnosis and not a medical device; a qualified person decides.",
            "An 80 % interval holds 8 of 10 of the simulated futures, a 50 % interval 5 of 10. If the model is right,"
                    + " 2 of 10 people end outside the 80 % interval.",
            "Forecasts assume that the usual plan of the last days goes on. A changed plan changes the forecast.",
            "Why tables tell what moved the model's prediction away from the person's own normal. They do not prove"
                    + " a cause.",
            "Empty cells were not measured. They never mean zero.");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm xxx", Locale.ENGLISH);
    private static final int LINE_CHARACTERS = 100;

    private final SheetPen pen;
    private final ReportHead data;
    private final Paper paper;

    AboutSheet(SheetPen pen, ReportHead data, Paper paper) {
        this.pen = pen;
        this.data = data;
        this.paper = paper;
    }

    /// @param people how many are in the report
    void write(int people) {
        pen.sheet().setColumnWidth(0, 24 * 256);
        pen.sheet().setColumnWidth(1, 76 * 256);
        pen.text(0, "About this report", Look.TITLE).heightPoints(24);
        if (data.simulated()) {
            pen.nextRow().text(0, Wording.SIMULATED, Look.SIMULATED).text(1, "", Look.SIMULATED);
        }
        pen.nextRow();
        fact("Clinic", data.clinicName());
        pen.nextRow().text(0, "Week ending", Look.LABEL).date(1, data.weekEnding());
        fact("Made", MOMENT.format(data.generatedAt()));
        fact("Model version", data.modelVersion());
        fact(
                "Data window",
                data.dataWindow()
                        .map(window -> Wording.day(window.first()) + " to " + Wording.day(window.last()))
                        .orElse("no data yet"));
        pen.nextRow().text(0, "People", Look.LABEL).number(1, people, Look.KEY_COUNT);
        data.provenance().forEach(fact -> fact(fact.name(), fact.value()));
        pen.nextRow();
        heading("How it is made");
        sentence("Each person's digital twin, a mechanistic model of recovery, is fitted to all stored data: a network"
                + " proposes who the person is (the priors do where the model version says prior only) and weighted"
                + " particles correct the proposal against the data. The twin then"
                + " simulates many futures under the usual plan; medians and intervals are counted from these.");
        sentence("Why tables hold exact Shapley values over named inputs against the person's own normal.");
        pen.nextRow();
        heading("How to read it");
        STANDING_CAVEATS.forEach(this::sentence);
        data.caveats().forEach(this::sentence);
        PagePrint.apply(pen.sheet(), data, paper, false);
    }

    private void fact(String name, String value) {
        pen.nextRow().text(0, name, Look.LABEL).text(1, value, Look.WRAPPED);
    }

    private void heading(String text) {
        pen.nextRow().text(0, text, Look.HEADING);
    }

    private void sentence(String text) {
        pen.nextRow().paragraph(0, 1, text, Look.WRAPPED, LINE_CHARACTERS);
    }
}
