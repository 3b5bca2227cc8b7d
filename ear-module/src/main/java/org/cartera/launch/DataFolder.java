package org.cartera.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that outlives a restart, held by one launcher at a time.
 *
 * <p>{@code postgres} is the embedded database, {@code log} what the processes print, {@code secrets} generated passwords
 * (readable by their owner only), {@code run} what can be made again at any start.
 */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it if it is not there.
     *
     * @throws StartFailedException if another launcher holds it or it cannot be written
     */
    static DataFolder take(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartFailedException("Another Cartera is running on the data folder " + root
                        + ". Stop it first, or give this one a folder of its own with cartera.data.dir.");
            }
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw new StartFailedException("The data folder " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    /** A sub-folder, made if it is not there. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /** Forgets everything in the folder but the lock itself. */
    public void empty() throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            for (Path child : children.toList()) {
                if (!child.equals(root.resolve("lock"))) {
                    delete(child);
                }
            }
        }
    }

    /** Deletes a file or a folder with all it holds; not being there is fine. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
