package org.mendline.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.devices.DeviceBook;
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.devices.MeasuredBy.Device;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "devices",
        description = {
            "Lists which devices measured what of a person, which is primary and why.",
            "A day's value comes from the primary device; another fills days on which it is silent. All values are kept."
        })
final class DevicesCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Option(
            names = "--primary",
            paramLabel = "MEASURE=DEVICE",
            description = "Makes a device primary for a kind of measure; a part of its name will do.")
    private Map<String, String> primary = Map.of();

    @Option(
            names = "--by-rule",
            paramLabel = "MEASURE",
            description = "Takes a choice back, so that the rule decides again.")
    private List<String> byRule = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who chooses (default: the user of this machine).")
    private String by = System.getProperty("user.name", "unknown");

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            Person who = person.in(clinic);
            DeviceBook book = clinic.deviceBook();
            change(book, who);
            List<MeasuredBy> kinds = book.of(who.id());
            output.print(
                    new DevicesJson(
                            who.id().value(), kinds.stream().map(KindJson::of).toList()),
                    out -> {
                        if (kinds.isEmpty()) {
                            out.println("Nothing has been measured of " + who.label() + " yet.");
                        }
                        kinds.forEach(kind -> {
                            out.println(kind.sentence());
                            kind.devices()
                                    .forEach(d -> out.printf(
                                            "    %-40s %-22s %5d days, %s to %s%n",
                                            d.label(), d.deviceClass(), d.days(), d.first(), d.last()));
                        });
                    });
        }
        return 0;
    }

    private void change(DeviceBook book, Person who) {
        List<MeasuredBy> kinds = book.of(who.id());
        try {
            primary.forEach((measure, device) -> {
                MeasuredBy kind = kind(kinds, measure);
                book.choose(who.id(), kind.kind(), device(kind, device).name(), by);
            });
            byRule.forEach(
                    measure -> book.leaveToRule(who.id(), kind(kinds, measure).kind(), by));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, String.valueOf(e.getMessage()));
        }
    }

    private static MeasuredBy kind(List<MeasuredBy> kinds, String measure) {
        return kinds.stream()
                .filter(k -> k.kind().equalsIgnoreCase(measure)
                        || k.name().equalsIgnoreCase(measure)
                        || k.codes().contains(measure))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(
                        2,
                        "Nothing called \"" + measure + "\" was measured of this person. Measured were: "
                                + kinds.stream().map(MeasuredBy::kind).collect(Collectors.joining(", ")) + "."));
    }

    private static Device device(MeasuredBy kind, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Device> exact = kind.devices().stream()
                .filter(d -> d.label().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        List<Device> found = exact.isEmpty()
                ? kind.devices().stream()
                        .filter(d -> d.label().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList()
                : exact;
        if (found.size() != 1) {
            throw new CommandFailed(
                    2,
                    (found.isEmpty() ? "No device" : "More than one device") + " that measured " + kind.kind()
                            + " is called \"" + words + "\". There are: "
                            + kind.devices().stream().map(Device::label).collect(Collectors.joining(", ")) + ".");
        }
        return found.getFirst();
    }

    record DevicesJson(String person, List<KindJson> kinds) {}

    /// @param primary label of the primary device
    /// @param reason `chosen`, `only`, `better-class`, `most-days` or `by-name`
    record KindJson(
            String kind,
            String name,
            List<String> codes,
            String primary,
            String reason,
            String sentence,
            List<DeviceJson> devices) {
        static KindJson of(MeasuredBy m) {
            return new KindJson(
                    m.kind(),
                    m.name(),
                    m.codes().stream().sorted().toList(),
                    m.devices().getFirst().label(),
                    m.reason(),
                    m.sentence(),
                    m.devices().stream().map(DeviceJson::of).toList());
        }
    }

    record DeviceJson(String device, String deviceClass, long days, LocalDate first, LocalDate last) {
        static DeviceJson of(Device d) {
            return new DeviceJson(d.label(), d.deviceClass(), d.days(), d.first(), d.last());
        }
    }
}
