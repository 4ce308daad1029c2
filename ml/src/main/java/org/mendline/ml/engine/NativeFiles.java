package org.mendline.ml.engine;

import ai.djl.util.Platform;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;

/// The native files that the program brings for this platform, and the folder name under which the engine looks
/// for them.
record NativeFiles(String folder, List<NativeFile> files) {

    /// Finds the files on the class path.
    ///
    /// @throws FileNotFoundException if the program brings none for this platform
    /// @throws IOException if a jar cannot be read
    static NativeFiles ofThisPlatform() throws IOException {
        Platform brought = Platform.detectPlatform("pytorch");
        String here = Platform.fromSystem("pytorch").getClassifier();
        if (brought.isPlaceholder() || !here.equals(brought.getClassifier())) {
            throw new FileNotFoundException("native libraries for " + here);
        }
        String place = brought.getClassifier();
        String flavor = brought.getFlavor();
        List<NativeFile> files = new ArrayList<>();
        for (String library : brought.getLibraries()) {
            files.add(find("/pytorch/" + flavor + "/" + place + "/" + library, library));
        }
        String jni = System.mapLibraryName("djl_torch");
        files.add(find("/jnilib/" + place + "/" + flavor + "/" + jni, brought.getApiVersion() + "-" + jni));
        return new NativeFiles("pytorch/" + brought.getVersion() + "-" + flavor + "-" + place, List.copyOf(files));
    }

    private static NativeFile find(String resource, String name) throws IOException {
        URL url = NativeFiles.class.getResource(resource);
        if (url == null) {
            throw new FileNotFoundException(resource);
        }
        if (url.openConnection() instanceof JarURLConnection jar) {
            // Not cached: the connection must not keep the jar open for the life of the program.
            jar.setUseCaches(false);
            try (var opened = jar.getJarFile()) {
                JarEntry entry = opened.getJarEntry(resource.substring(1));
                return new NativeFile(url, name, entry.getSize(), entry.getCrc());
            }
        }
        throw new IOException(resource + " is not inside a jar");
    }
}
