package org.mendline.app.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A name that a clinic's own workbook may define, and what Mendline puts there.
public enum TemplateName {
    CLINIC("the clinic's name"),
    WEEK("last day of the week reported"),
    MADE("day the report was made"),
    BY("who exported it"),
    PROGRAM("program and version"),
    MODEL("version of the models"),
    SIMULATED("says that the people are simulated; empty if they are not"),
    PEOPLE("how many people are in the report"),
    AT_RISK("how many are at risk"),
    STALLING("how many are stalling"),
    NO_DATA("how many are without recent data"),
    ON_TRACK("how many are on track"),
    PERSON_NAME("the person"),
    PERSON_STATUS("the person's status"),
    PERSON_REASON("why this status, a sentence"),
    PERSON_CONDITION("the person's condition"),
    PERSON_DAY("days since onset or operation"),
    PERSON_OUTCOME("outcome measure with unit"),
    PERSON_LATEST("latest measured outcome"),
    PERSON_CHANGE("change this week, estimated"),
    PERSON_GOAL("goal, in the outcome's unit"),
    PERSON_GOAL_TIME("time to goal in words, with interval"),
    PERSON_READINESS("readiness in 72 h, 0 to 10, median"),
    PERSON_FORECAST("what to expect, a sentence"),
    PERSON_FLAGS("warnings"),
    PERSON_LAST_DATA("day of the newest data"),
    SQUAD("one row a person"),
    GAPS("what is missing since when"),
    WHY("what moved each prediction"),
    PLANS("the usual plan against changed ones"),
    DECISIONS("what was suggested and decided"),
    FILES("files imported"),
    PROVENANCE("where the report comes from: a name and a value a row"),
    CURVE("the numbers behind the curve, one row a day"),
    NEXT_DAYS("daily markers 24, 48 and 72 h ahead"),
    INPUTS("every input, measured or not"),
    DAILY("one value a day of every input");

    private static final String START = "mendline_";
    private static final Set<TemplateName> TABLES = EnumSet.range(SQUAD, DAILY);
    private static final Set<TemplateName> ONLY_WEEKLY = EnumSet.of(PEOPLE, AT_RISK, STALLING, NO_DATA, ON_TRACK);

    private final String meaning;

    TemplateName(String meaning) {
        this.meaning = meaning;
    }

    /// As a workbook defines it, for example `mendline_person_name`.
    public String key() {
        return START + name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    /// Whether it names a table rather than one cell.
    public boolean isTable() {
        return TABLES.contains(this);
    }

    /// Whether a report of this kind has it.
    public boolean isOf(ReportKind kind) {
        boolean onlyPerson = (compareTo(PERSON_NAME) >= 0 && compareTo(PERSON_LAST_DATA) <= 0) || compareTo(CURVE) >= 0;
        return switch (kind) {
            case WEEKLY -> !onlyPerson;
            case PERSON -> this != SQUAD && !ONLY_WEEKLY.contains(this);
        };
    }

    /// The name without which a template of this kind makes no sense.
    static TemplateName needed(ReportKind kind) {
        return switch (kind) {
            case WEEKLY -> SQUAD;
            case PERSON -> PERSON_NAME;
        };
    }

    /// All names of a kind of report.
    public static List<TemplateName> all(ReportKind kind) {
        return Arrays.stream(values()).filter(name -> name.isOf(kind)).toList();
    }

    static boolean looksLikeOne(String definedName) {
        return definedName.toLowerCase(Locale.ROOT).startsWith(START);
    }

    static Optional<TemplateName> of(String definedName) {
        return Arrays.stream(values())
                .filter(name -> name.key().equalsIgnoreCase(definedName))
                .findFirst();
    }
}
