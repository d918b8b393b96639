package org.whiria.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the application is started in a process of its own, so that it can be stopped or killed as people and machines do it. */
public final class ApplicationCommand {

    /** On the path of the tests, and no part of the product. */
    private static final Pattern OURS = Pattern.compile(".*(test-classes|camunda-process-test|greenmail).*");

    private ApplicationCommand() {}

    public static List<String> with(String... arguments) {
        var path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !OURS.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
        return java(List.of("-cp", path, "org.whiria.Whiria"), arguments);
    }

    /** As people start what was built, on the classes that it carries and no others. */
    public static List<String> ofJar(Path jar, String... arguments) {
        return java(List.of("-jar", jar.toString()), arguments);
    }

    private static List<String> java(List<String> application, String... arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m"));
        command.addAll(application);
        command.add("--spring.profiles.active=local");
        command.addAll(List.of(arguments));
        return command;
    }
}
