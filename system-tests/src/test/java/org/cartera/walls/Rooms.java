package org.cartera.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of every room of the house, as this build made them. */
final class Rooms {
    static final List<String> FOLDERS = List.of(
            "domain",
            "erp-connector",
            "store",
            "documents",
            "config",
            "batch-jobs",
            "web-module",
            "scenarios",
            "ear-module");

    static final JavaClasses ALL = read();

    private Rooms() {}

    private static JavaClasses read() {
        Path house = Path.of(System.getProperty("system.house"));
        List<Path> built = FOLDERS.stream()
                .map(folder -> house.resolve(folder).resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter().importPaths(built);
    }
}
