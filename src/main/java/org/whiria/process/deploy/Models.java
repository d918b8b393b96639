package org.whiria.process.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.whiria.platform.Sha256;
import org.whiria.process.engine.ProcessSettings;

/** The models as one set: name of each file to its content. */
record Models(SortedMap<String, byte[]> files) {

    private static final List<String> KINDS = List.of("bpmn/*.bpmn", "dmn/*.dmn", "forms/*.form");

    static Models of(ProcessSettings settings) {
        var directory = settings.models();
        return read(directory == null ? "classpath*:models/" : location(directory));
    }

    private static String location(Path directory) {
        return directory.toAbsolutePath().normalize().toUri().toString();
    }

    private static Models read(String location) {
        var resolver = new PathMatchingResourcePatternResolver();
        var files = new TreeMap<String, byte[]>();
        try {
            for (var kind : KINDS) {
                for (var resource : resolver.getResources(location + kind)) {
                    files.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models in " + location + " cannot be read", e);
        }
        return new Models(files);
    }

    /** Differs as soon as any file, name or number of files does. */
    String digest() {
        var digest = new Sha256();
        files.forEach((name, content) ->
                digest.add(name + "\n" + content.length + "\n").add(content));
        return digest.hex();
    }
}
