package org.mendline.storage.importing.hl7;

import ca.uhn.hl7v2.parser.DefaultEscaping;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.mendline.storage.importing.lab.LabPatient;
import org.mendline.storage.importing.lab.LabResult;
import org.mendline.storage.person.Sex;

/// Writes one laboratory report as an HL7 v2.5.1 message ORU^R01 (HL7 v2.5.1 §7.3.1), segments ended by CR.
public final class Hl7LabWriter {
    private static final DateTimeFormatter DTM = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");
    private static final EncodingCharacters ENCODING = EncodingCharacters.defaultInstance();

    private Hl7LabWriter() {}

    /// @param laboratory name of the sending laboratory
    /// @param controlId unique id of the message (MSH-10), at most 20 characters
    /// @param sent when the message is sent
    /// @param results at least one; all of one sample, so `collected` of the first goes to OBR-7
    public static String message(
            String laboratory, String controlId, OffsetDateTime sent, LabPatient patient, List<LabResult> results) {
        StringBuilder out = new StringBuilder();
        segment(
                out,
                "MSH|^~\\&|MENDLINE-DEMO|" + text(laboratory) + "|MENDLINE|CLINIC|" + DTM.format(sent)
                        + "||ORU^R01^ORU_R01|" + text(controlId) + "|P|2.5.1|||||||UNICODE UTF-8");
        String birth = patient.birthYear().isPresent()
                ? String.valueOf(patient.birthYear().getAsInt())
                : "";
        segment(
                out,
                "PID|1||" + text(patient.id()) + "^^^" + text(patient.authority()) + "^MR||"
                        + text(patient.familyName().orElse("")) + "^"
                        + text(patient.givenName().orElse("")) + "||" + birth + "|"
                        + sex(patient.sex()));
        segment(
                out,
                "OBR|1||" + text(controlId) + "|LAB^Laboratory panel^L|||"
                        + DTM.format(results.getFirst().collected()) + "|||||||||||||||" + DTM.format(sent) + "|||F");
        int set = 0;
        for (LabResult result : results) {
            set++;
            segment(
                    out,
                    "OBX|" + set + "|NM|" + text(result.loinc()) + "^" + text(result.name()) + "^LN||"
                            + plainNumber(result.value()) + "|" + text(result.unit()) + "^^UCUM|||||F|||"
                            + DTM.format(result.collected()));
        }
        return out.toString();
    }

    private static void segment(StringBuilder out, String text) {
        out.append(text).append('\r');
    }

    /// NM has no exponent (HL7 v2.5.1 §2.A.47).
    private static String plainNumber(double value) {
        return new java.math.BigDecimal(Double.toString(value)).toPlainString();
    }

    private static String text(String plain) {
        return new DefaultEscaping().escape(plain.replaceAll("\\p{Cntrl}", " "), ENCODING);
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER -> "O";
            case UNKNOWN -> "U";
        };
    }
}
