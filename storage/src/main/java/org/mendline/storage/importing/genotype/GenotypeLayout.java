package org.mendline.storage.importing.genotype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the lines of a genotype file are laid out.
sealed interface GenotypeLayout {
    /// The persons the file is about; one unnamed person for the files of consumer tests.
    List<String> samples();

    /// What a line says, one call for each of [#samples()]; empty if the line is none of the file's data.
    Optional<List<Call>> calls(String line);

    /// Identifier, chromosome and position are enough to pass over most lines.
    Optional<Call> place(String line);

    /// The layout announced by a line, which may be a remark (23andMe names its columns in one).
    static Optional<GenotypeLayout> of(String line) {
        if (line.startsWith("#CHROM\t")) {
            return Vcf.of(line);
        }
        String names = line.startsWith("#") ? line.substring(1) : line;
        char separator = names.indexOf('\t') >= 0 ? '\t' : names.indexOf(';') >= 0 ? ';' : ',';
        List<String> cells = Array.cells(names, separator).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        boolean two = cells.equals(List.of("rsid", "chromosome", "position", "allele1", "allele2"));
        boolean one = cells.equals(List.of("rsid", "chromosome", "position", "genotype"))
                || cells.equals(List.of("rsid", "chromosome", "position", "result"));
        return one || two ? Optional.of(new Array(separator, two)) : Optional.empty();
    }

    /// Lines of 23andMe, AncestryDNA, FamilyTreeDNA, MyHeritage and the like: rs number, chromosome, position, and the
    /// two letters in one cell or two.
    ///
    /// @param twoCells whether each allele has its own cell
    record Array(char separator, boolean twoCells) implements GenotypeLayout {
        @Override
        public List<String> samples() {
            return List.of("");
        }

        @Override
        public Optional<Call> place(String line) {
            List<String> cells = cells(line, separator);
            return cells.size() < 4
                    ? Optional.empty()
                    : Optional.of(Call.of(cells.get(0), cells.get(1), cells.get(2), ""));
        }

        @Override
        public Optional<List<Call>> calls(String line) {
            List<String> cells = cells(line, separator);
            if (cells.size() < (twoCells ? 5 : 4)) {
                return Optional.empty();
            }
            String genotype = twoCells ? cells.get(3) + cells.get(4) : cells.get(3);
            return Optional.of(List.of(Call.of(cells.get(0), cells.get(1), cells.get(2), genotype)));
        }

        /// Cells without blanks and quotation marks around them.
        static List<String> cells(String line, char separator) {
            List<String> cells = new ArrayList<>(5);
            int from = 0;
            while (from >= 0) {
                int to = line.indexOf(separator, from);
                String cell = (to < 0 ? line.substring(from) : line.substring(from, to)).strip();
                boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
                cells.add(quoted ? cell.substring(1, cell.length() - 1).strip() : cell);
                from = to < 0 ? -1 : to + 1;
            }
            return cells;
        }
    }

    /// Lines of the Variant Call Format (VCF 4.x, samtools.github.io/hts-specs, section 1.6): alleles are those of the
    /// plus strand, `GT` picks them by number.
    record Vcf(List<String> samples) implements GenotypeLayout {
        private static final int FIRST_SAMPLE = 9;
        private static final int MOST_SAMPLES = 1000;

        static Optional<GenotypeLayout> of(String header) {
            String[] names = header.split("\t", -1);
            return names.length <= FIRST_SAMPLE || names.length > FIRST_SAMPLE + MOST_SAMPLES
                    ? Optional.empty()
                    : Optional.of(new Vcf(List.of(names).subList(FIRST_SAMPLE, names.length)));
        }

        @Override
        public Optional<Call> place(String line) {
            String[] cells = line.split("\t", 4);
            return cells.length < 4
                    ? Optional.empty()
                    : Optional.of(new Call(cells[2], Call.chromosome(cells[0]), Call.place(cells[1]), List.of()));
        }

        @Override
        public Optional<List<Call>> calls(String line) {
            String[] cells = line.split("\t", -1);
            int genotype = cells.length > FIRST_SAMPLE
                    ? List.of(cells[8].split(":", -1)).indexOf("GT")
                    : -1;
            Optional<Call> place = place(line);
            if (genotype < 0 || place.isEmpty()) {
                return Optional.empty();
            }
            List<String> alleles = new ArrayList<>(List.of(cells[3]));
            alleles.addAll(List.of(cells[4].split(",", -1)));
            List<Call> calls = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                String sample = FIRST_SAMPLE + i < cells.length ? cells[FIRST_SAMPLE + i] : ".";
                calls.add(call(place.get(), alleles, sample.split(":", -1), genotype));
            }
            return Optional.of(calls);
        }

        private static Call call(Call place, List<String> alleles, String[] fields, int genotype) {
            String text = genotype < fields.length ? fields[genotype] : ".";
            List<String> called = new ArrayList<>();
            for (String number : text.split("[/|]", -1)) {
                called.add(allele(alleles, number.strip()));
            }
            return new Call(place.id(), place.chromosome(), place.position(), called);
        }

        private static String allele(List<String> alleles, String number) {
            if (!number.matches("\\d{1,3}") || Integer.parseInt(number) >= alleles.size()) {
                return Call.NO_CALL;
            }
            String allele = alleles.get(Integer.parseInt(number)).toUpperCase(Locale.ROOT);
            return allele.equals(".") || allele.isEmpty() ? Call.NO_CALL : allele;
        }
    }
}
