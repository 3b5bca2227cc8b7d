package org.cartera.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that the runnable jar carries inside itself, under {@code carried/}. */
enum Carried {
    SERVER("payara-micro.jar"),
    APPLICATION("cartera.war"),
    DRIVER("postgresql.jar");

    private final String fileName;

    Carried(String fileName) {
        this.fileName = fileName;
    }

    /** Writes the file into the folder, whole or not at all, and yields where it is. */
    Path unpackInto(Path folder) throws IOException {
        Path target = folder.resolve(fileName);
        Path half = folder.resolve(fileName + ".part");
        try (InputStream content = Carried.class.getResourceAsStream("/carried/" + fileName)) {
            if (content == null) {
                throw new StartFailedException(
                        fileName + " is not inside this jar: start the runnable jar that the build makes");
            }
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
