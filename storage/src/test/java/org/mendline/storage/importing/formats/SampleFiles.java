package org.mendline.storage.importing.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.dicom.DicomFiles;
import org.mendline.storage.importing.fit.FitFiles;
import org.mendline.storage.importing.motion.c3d.C3dBytes;
import org.mendline.storage.importing.signal.EdfFile;

/// A small sound file of every format Mendline reads, none of it about a real person.
final class SampleFiles {
    private static final String DATED = "2026-03-01_07-30-00_";

    private SampleFiles() {}

    /// Files that readers read, unpacked.
    static List<Source> plain() {
        List<Source> files = new ArrayList<>(DeviceTexts.all());
        files.addAll(ClinicTexts.laboratory());
        files.addAll(ClinicTexts.tables());
        files.add(ReadCase.source("run.fit", FitFiles.run()));
        files.add(ReadCase.source("day.fit", FitFiles.day()));
        files.add(ReadCase.source("night.edf", EdfFile.night(false)));
        files.add(ReadCase.source("night.bdf", EdfFile.night(true)));
        files.add(ReadCase.source(DATED + "emg.csv", EdfFile.emgTable()));
        C3dBytes.walks().forEach(walk -> files.add(ReadCase.source(DATED + "walk.c3d", walk)));
        DicomFiles.all().forEach(file -> files.add(ReadCase.source("a.dcm", file)));
        return files;
    }

    /// Archives: a zip of three formats, a zip in a zip, and a compressed file.
    static List<Source> packed() {
        List<Source> some = List.of(
                ReadCase.source("run.fit", FitFiles.run()),
                DeviceTexts.all().getFirst(),
                ClinicTexts.laboratory().getFirst());
        byte[] zip = zip(some);
        return List.of(
                ReadCase.source("export.zip", zip),
                ReadCase.source("outer.zip", zip(List.of(ReadCase.source("inner.zip", zip)))),
                ReadCase.source("export.xml.gz", gzip(bytes(some.get(1)))));
    }

    static byte[] bytes(Source source) {
        try {
            return source.content().head(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(List<Source> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Source file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(bytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
