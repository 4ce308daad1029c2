package org.mendline.ml.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.PersonParameter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a clinic learned: shifts of the literature's priors and the weights of its blend. Immutable; written as
/// a small JSON document that people can read, with a SHA-256 of its content.
///
/// @param version for example `local-2026-11-21-a1b2c3`: the day and the first digits of the SHA-256
/// @param content what was learned
/// @param sha256 of the content as [#digest] writes it, hexadecimal
public record LocalModel(String version, Content content, String sha256) {
    private static final int VERSION_DIGITS = 6;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// @param trainedOn calendar day
    /// @param dynamics version of the twin it was learned with; it fits no other
    /// @param priors by condition code, then parameter name
    /// @param stack weights of the blend
    public record Content(
            LocalDate trainedOn,
            String dynamics,
            Map<String, Map<String, PriorShift>> priors,
            List<LocalReport.StackWeights> stack) {
        public Content {
            TreeMap<String, Map<String, PriorShift>> sorted = new TreeMap<>();
            priors.forEach((condition, shifts) -> sorted.put(condition, new TreeMap<>(shifts)));
            priors = java.util.Collections.unmodifiableMap(sorted);
            stack = List.copyOf(stack);
        }
    }

    /// Names what was learned.
    public static LocalModel of(Content content) {
        String sha256 = digest(content);
        String version = "local-" + content.trainedOn() + "-" + sha256.substring(0, VERSION_DIGITS);
        return new LocalModel(version, content, sha256);
    }

    /// Reads what [#toJson] wrote.
    ///
    /// @throws IllegalArgumentException with a sentence, if it is something else or was changed since
    public static LocalModel fromJson(String json) {
        LocalModel model;
        try {
            model = JSON.readValue(json, LocalModel.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The stored model cannot be read; train it again.", e);
        }
        if (!digest(model.content).equals(model.sha256)) {
            throw new IllegalArgumentException(
                    "The stored model " + model.version + " was changed after training; train it again.");
        }
        return model;
    }

    /// As a document.
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// The priors, named by the version.
    ///
    /// @throws IllegalArgumentException if it speaks of conditions or parameters this program does not have
    public LocalPriors priors() {
        Map<Condition, Map<PersonParameter, PriorShift>> shifts = new EnumMap<>(Condition.class);
        content.priors.forEach((code, byName) -> {
            Condition condition = Condition.ofCode(code)
                    .orElseThrow(() -> new IllegalArgumentException(
                            version + " speaks of the condition " + code + ", which this program does not know."));
            Map<PersonParameter, PriorShift> byParameter = new EnumMap<>(PersonParameter.class);
            byName.forEach((name, shift) -> byParameter.put(PersonParameter.valueOf(name), shift));
            shifts.put(condition, byParameter);
        });
        return new LocalPriors(Optional.of(version), shifts);
    }

    /// The weights of the blend.
    public ClinicStack blend() {
        return new ClinicStack(content.stack);
    }

    private static String digest(Content content) {
        try {
            byte[] bytes = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", e);
        }
    }
}
