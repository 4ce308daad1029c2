package org.mendline.app.cli;

import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "assign",
        description = "Gives everything of one person, such as a device whose owner was unknown, to another.")
final class AssignCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "FROM", description = "Person or device placeholder to dissolve.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Person who owns the data.")
    private String to = "";

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            Person source = PersonArgument.find(clinic, from);
            Person target = PersonArgument.find(clinic, to);
            if (source.id().equals(target.id())) {
                throw new CommandFailed(2, "FROM and TO are the same person, " + from + ".");
            }
            clinic.assign(source.id(), target.id());
            output.print(new Assigned(from, to), out -> out.printf("Everything of %s now belongs to %s.%n", from, to));
        }
        return 0;
    }

    record Assigned(String from, String to) {}
}
