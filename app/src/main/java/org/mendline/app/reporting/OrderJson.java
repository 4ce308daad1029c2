package org.mendline.app.reporting;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mendline.app.report.Paper;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.ReportLayout;
import org.mendline.app.report.ReportPart;
import org.mendline.app.report.SquadColumn;
import org.mendline.storage.person.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An order as the store keeps it and the command line prints it.
///
/// @param people `all`, `flagged` or ids
public record OrderJson(
        String kind,
        List<String> people,
        List<String> columns,
        List<String> sheets,
        String paper,
        List<String> plans,
        Optional<String> template,
        Optional<String> folder) {
    private static final String ALL = "all";
    private static final String FLAGGED = "flagged";

    public static OrderJson of(ReportOrder order) {
        return new OrderJson(
                order.kind().key(),
                people(order.people()),
                order.layout().columns().stream().map(SquadColumn::key).toList(),
                order.layout().parts().stream().sorted().map(ReportPart::key).toList(),
                order.layout().paper().name().toLowerCase(Locale.ROOT),
                order.plans(),
                order.template().map(Path::toString),
                order.folder().map(Path::toString));
    }

    private static List<String> people(ReportPeople people) {
        return switch (people) {
            case ReportPeople.All() -> List.of(ALL);
            case ReportPeople.Flagged() -> List.of(FLAGGED);
            case ReportPeople.Selected(List<PersonId> ids) ->
                ids.stream().map(PersonId::value).toList();
        };
    }

    static String write(ReportOrder order) {
        return JsonMapper.shared().writeValueAsString(of(order));
    }

    /// @throws IllegalArgumentException with a sentence, if it was written by another version
    static ReportOrder read(String json) {
        try {
            return JsonMapper.shared().readValue(json, OrderJson.class).order();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "A saved report was written by another version of Mendline. Save it once more.", e);
        }
    }

    /// @throws IllegalArgumentException with a sentence that names what there is, if a word is not known
    public ReportOrder order() {
        Set<ReportPart> parts = EnumSet.noneOf(ReportPart.class);
        sheets.forEach(sheet -> parts.add(known(sheet, "sheet", ReportPart::of, ReportPart.values(), ReportPart::key)));
        return new ReportOrder(
                known(kind, "report", ReportKind::of, ReportKind.values(), ReportKind::key),
                parsedPeople(people),
                new ReportLayout(
                        known(
                                paper,
                                "paper",
                                Paper::named,
                                Paper.values(),
                                p -> p.name().toLowerCase(Locale.ROOT)),
                        columns.stream()
                                .map(c -> known(c, "column", SquadColumn::of, SquadColumn.values(), SquadColumn::key))
                                .toList(),
                        parts),
                plans,
                template.map(Path::of),
                folder.map(Path::of));
    }

    /// `all`, `flagged`, or ids.
    static ReportPeople parsedPeople(List<String> words) {
        if (words.equals(List.of(ALL))) {
            return new ReportPeople.All();
        }
        if (words.equals(List.of(FLAGGED))) {
            return new ReportPeople.Flagged();
        }
        return new ReportPeople.Selected(words.stream().map(PersonId::new).toList());
    }

    private static <T> T known(
            String word, String what, Function<String, Optional<T>> find, T[] all, Function<T, String> key) {
        return find.apply(word)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + what + " \"" + word + "\"; there are "
                        + Arrays.stream(all).map(key).collect(Collectors.joining(", ")) + "."));
    }
}
