package org.mendline.app.window.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.ReportLayout;
import org.mendline.app.report.ReportPart;
import org.mendline.app.report.SquadColumn;
import org.mendline.app.reporting.ReportOrder;
import org.mendline.app.reporting.ReportPeople;
import org.mendline.storage.person.PersonId;

/// The report screen's fields as an order, and back. FX thread only.
final class OrderForm {
    private final ReportModel model;

    OrderForm(ReportModel model) {
        this.model = model;
    }

    /// @throws java.nio.file.InvalidPathException if template or folder is no path here
    ReportOrder order() {
        List<SquadColumn> columns = Arrays.stream(SquadColumn.values())
                .filter(model.columns()::contains)
                .toList();
        return new ReportOrder(
                model.kindProperty().get(),
                people(),
                new ReportLayout(model.paperProperty().get(), columns, Set.copyOf(model.parts())),
                plans(),
                path(model.templateProperty().get()),
                path(model.folderProperty().get()));
    }

    private ReportPeople people() {
        return switch (model.peopleProperty().get()) {
            case ALL -> new ReportPeople.All();
            case FLAGGED -> new ReportPeople.Flagged();
            case SELECTED ->
                new ReportPeople.Selected(
                        model.chosen().stream().map(p -> p.entry().person()).toList());
        };
    }

    private List<String> plans() {
        return Arrays.stream(model.plansProperty().get().split(";"))
                .map(String::strip)
                .filter(plan -> !plan.isEmpty())
                .toList();
    }

    private static Optional<Path> path(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(Path.of(typed.strip()));
    }

    /// Fills the form as a report of this kind usually is.
    void usual(ReportKind kind) {
        ReportLayout layout = kind == ReportKind.WEEKLY
                ? ReportLayout.weekly(model.paperProperty().get())
                : ReportLayout.person(model.paperProperty().get());
        model.kindProperty().set(kind);
        show(layout);
        model.plansProperty().set(kind == ReportKind.PERSON ? String.join("; ", ReportOrder.USUAL_PLANS) : "");
        model.templateProperty().set("");
    }

    /// Fills the form with an order; a folder it does not name stays.
    void show(ReportOrder order) {
        model.kindProperty().set(order.kind());
        model.paperProperty().set(order.layout().paper());
        show(order.layout());
        model.plansProperty().set(String.join("; ", order.plans()));
        model.templateProperty().set(order.template().map(Path::toString).orElse(""));
        order.folder().ifPresent(folder -> model.folderProperty().set(folder.toString()));
        show(order.people());
    }

    private void show(ReportLayout layout) {
        model.columns().removeIf(column -> !layout.columns().contains(column));
        model.columns().addAll(layout.columns());
        model.parts().removeIf(part -> !layout.parts().contains(part));
        model.parts().addAll(layout.parts());
    }

    private void show(ReportPeople people) {
        model.peopleProperty()
                .set(
                        switch (people) {
                            case ReportPeople.All() -> PeopleChoice.ALL;
                            case ReportPeople.Flagged() -> PeopleChoice.FLAGGED;
                            case ReportPeople.Selected selected -> PeopleChoice.SELECTED;
                        });
        choose(people);
    }

    /// Ticks those who are in.
    void choose(ReportPeople people) {
        List<CaseloadEntry> all =
                model.everyone().stream().map(PersonChoice::entry).toList();
        Set<PersonId> in = new HashSet<>();
        people.of(all).forEach(entry -> in.add(entry.person()));
        model.everyone()
                .forEach(p -> p.chosenProperty().set(in.contains(p.entry().person())));
    }

    /// Shows people anew; whoever was chosen by hand stays chosen.
    void everyone(List<CaseloadEntry> entries) {
        ReportPeople people = people();
        boolean first = model.everyone().isEmpty();
        model.everyone().setAll(entries.stream().map(PersonChoice::new).toList());
        choose(first && people instanceof ReportPeople.Selected ? new ReportPeople.All() : people);
    }

    boolean has(ReportPart part) {
        return model.parts().contains(part);
    }
}
