package org.cartera.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cartera.system.harness.MailProcess;

/** Received mails against what Cartera says about them, one by one. */
final class Mails {

    private Mails() {}

    /** A sent mail has arrived once, an uncertain one once or not at all, any other not at all. */
    static void arrivedOnce(DataSource database, MailProcess mail) {
        Map<String, String> states = WhatRemains.mails(database);
        Map<String, Long> received = mail.received();
        Map<String, String> keys = states.keySet().stream().collect(Collectors.toMap(Mails::messageId, key -> key));
        System.out.println(received.size() + " mails were received of " + states.size());
        assertThat(received.keySet()).isSubsetOf(keys.keySet());
        assertThat(received.values()).as("copies of each mail").containsOnly(1L);
        keys.forEach((id, key) -> {
            String state = states.get(key);
            if (!state.equals("UNCERTAIN")) {
                assertThat(received.containsKey(id)).as(state + " " + key).isEqualTo(state.equals("SENT"));
            }
        });
    }

    /** The part of a mail's Message-ID that follows from its intent's key. */
    private static String messageId(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
