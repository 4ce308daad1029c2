package org.mendline.storage.importing.genotype;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.ClockTime;

/// What the remarks above the data tell: who wrote the file, when, on which build and strand.
final class GenotypeHeader {
    private static final Pattern CTIME =
            Pattern.compile("\\b([A-Z][a-z]{2}) +(\\d{1,2}) (\\d{2}:\\d{2}:\\d{2}) (?:[A-Z]{3,4} )?(\\d{4})");
    private static final Pattern ANCESTRY =
            Pattern.compile("AncestryDNA at: *(\\d{2})/(\\d{2})/(\\d{4}) (\\d{2}):(\\d{2}):(\\d{2}) UTC");
    private static final Pattern ISO =
            Pattern.compile("(20\\d{2})-(\\d{2})-(\\d{2})(?:[ T](\\d{2}):(\\d{2}):(\\d{2}) ?(UTC|Z)?)?");
    private static final Pattern VCF_DATE = Pattern.compile("##fileDate=(20\\d{2})-?(\\d{2})-?(\\d{2}).*");
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(20\\d{2})[-_]?(\\d{2})[-_]?(\\d{2})");
    private static final Pattern PLUS_STRAND =
            Pattern.compile("plus strand|\\(\\+\\) strand|forward strand|forward \\(\\+\\)", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter CTIME_FORMAT =
            DateTimeFormatter.ofPattern("MMM d HH:mm:ss uuuu", Locale.ENGLISH);

    private String maker = "Genotype file";
    private Optional<Build> build = Optional.empty();
    private Optional<ClockTime> written = Optional.empty();
    private boolean plusStrand;
    private boolean monthFirst;

    /// Takes a remark into account.
    void show(String line) {
        plusStrand |=
                line.startsWith("##fileformat=VCF") || PLUS_STRAND.matcher(line).find();
        build = build.or(() -> Build.named(line));
        written = written.or(() -> date(line));
        for (String name : new String[] {"23andMe", "AncestryDNA", "MyHeritage", "FamilyTreeDNA", "Living DNA"}) {
            maker = maker.equals("Genotype file") && line.contains(name) ? name : maker;
        }
    }

    private Optional<ClockTime> date(String line) {
        try {
            Matcher ancestry = ANCESTRY.matcher(line);
            if (ancestry.find()) {
                monthFirst = true;
                LocalDateTime local =
                        day(ancestry, 3, 1, 2).atTime(number(ancestry, 4), number(ancestry, 5), number(ancestry, 6));
                return Optional.of(new ClockTime(local, Optional.of(ZoneOffset.UTC)));
            }
            Matcher ctime = CTIME.matcher(line);
            if (ctime.find()) {
                String text = ctime.group(1) + " " + ctime.group(2) + " " + ctime.group(3) + " " + ctime.group(4);
                return Optional.of(new ClockTime(LocalDateTime.parse(text, CTIME_FORMAT), Optional.empty()));
            }
            Matcher vcf = VCF_DATE.matcher(line);
            Matcher iso = ISO.matcher(line);
            if (vcf.matches()) {
                return Optional.of(noon(day(vcf, 1, 2, 3)));
            }
            return iso.find() ? Optional.of(iso(iso)) : Optional.empty();
        } catch (DateTimeException e) {
            // No date of the calendar, so the file names none.
            return Optional.empty();
        }
    }

    private static ClockTime iso(Matcher m) {
        LocalDate day = day(m, 1, 2, 3);
        if (m.group(4) == null) {
            return noon(day);
        }
        LocalDateTime local = day.atTime(number(m, 4), number(m, 5), number(m, 6));
        return new ClockTime(local, m.group(7) == null ? Optional.empty() : Optional.of(ZoneOffset.UTC));
    }

    private static ClockTime noon(LocalDate day) {
        return new ClockTime(day.atTime(12, 0), Optional.empty());
    }

    private static LocalDate day(Matcher m, int year, int month, int day) {
        return LocalDate.of(number(m, year), number(m, month), number(m, day));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    String maker() {
        return maker;
    }

    Optional<Build> build() {
        return build;
    }

    /// Whether the file says that its letters are those of the plus strand.
    boolean isPlusStrand() {
        return plusStrand;
    }

    /// Whether the date was written month first, which AncestryDNA does.
    boolean isMonthFirst() {
        return monthFirst;
    }

    /// When the file was made, by its remarks.
    Optional<ClockTime> written() {
        return written;
    }

    /// When the file was made, by its name.
    static Optional<ClockTime> inName(String name) {
        Matcher m = IN_NAME.matcher(name);
        try {
            return m.find() ? Optional.of(noon(day(m, 1, 2, 3))) : Optional.empty();
        } catch (DateTimeException e) {
            // Digits that only look like a date.
            return Optional.empty();
        }
    }
}
