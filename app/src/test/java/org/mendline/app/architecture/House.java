package org.mendline.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the architecture rules look at: the production classes and sources of all modules.
final class House {
    private House() {}

    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.mendline");
    }

    /// Doors of the store: whatever opens it, writes to it or asks it, apart from its value types.
    static DescribedPredicate<JavaClass> storeInternals() {
        return DescribedPredicate.describe(
                "open, write or ask the store",
                type -> type.getPackageName().startsWith("org.mendline.storage.store") && !type.isRecord()
                        || type.getPackageName().startsWith("org.mendline.storage")
                                && type.getSimpleName().endsWith("Repository"));
    }

    /// The parts of ml that infer and compute, apart from the twin and its results, which are values.
    static DescribedPredicate<JavaClass> modelInternals() {
        return DescribedPredicate.describe(
                "infer or train",
                type -> type.getPackageName().startsWith("org.mendline.ml.engine")
                        || type.getPackageName().startsWith("org.mendline.ml.inference")
                                && !type.getSimpleName().equals("Twin"));
    }

    /// The repository's root, found from wherever the tests run.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No mvnw above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
