package org.cartera.store.desk;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cartera.domain.contact.ChannelWish;
import org.cartera.domain.contact.Contact;
import org.cartera.domain.contact.ContactBook;
import org.cartera.domain.contact.ContactLog;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.customer.AccountKey;
import org.cartera.store.Persistence;
import org.jspecify.annotations.Nullable;

/** Contacts and wishes through Jakarta Persistence. */
public final class JpaContactLog implements ContactLog {
    private static final String IS_CORRECTED = "exists (select 1 from ContactRow c where c.corrects = r.id)";

    private final Persistence persistence;

    public JpaContactLog(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public String note(Contact contact, @Nullable Questionnaire answers, @Nullable String corrects, String by) {
        String id = UUID.randomUUID().toString();
        return persistence.call(entities -> {
            if (corrects != null && !stands(entities, contact.account(), corrects)) {
                throw new AlreadyCorrected(corrects);
            }
            entities.persist(new ContactRow(id, contact, corrects, by));
            if (answers != null && !answers.isEmpty()) {
                // the contact stands first: its answers name it
                entities.flush();
                entities.persist(new QuestionnaireRow(id, answers));
            }
            return id;
        });
    }

    @Override
    public String wish(ChannelWish wish, String by) {
        String id = UUID.randomUUID().toString();
        return persistence.call(entities -> {
            entities.persist(new WishRow(id, wish, by));
            return id;
        });
    }

    @Override
    public ContactBook of(AccountKey account) {
        return persistence.call(entities -> new ContactBook(
                rows(entities, ContactRow.class, account, " and not " + IS_CORRECTED + " order by r.moment desc, r.id")
                        .stream()
                        .map(ContactRow::toContact)
                        .toList(),
                rows(entities, WishRow.class, account, " order by r.day desc, r.id").stream()
                        .map(WishRow::toWish)
                        .toList()));
    }

    @Override
    public List<Noted> log(AccountKey account) {
        return persistence.call(entities -> {
            List<ContactRow> rows = rows(entities, ContactRow.class, account, " order by r.moment desc, r.id");
            Set<String> corrected = new HashSet<>();
            rows.forEach(row -> row.corrects().ifPresent(corrected::add));
            Map<String, Questionnaire> answers = answers(entities, rows);
            return rows.stream()
                    .map(row ->
                            new Noted(row.toContact(), answers.get(row.id), row.createdBy, corrected.contains(row.id)))
                    .toList();
        });
    }

    private static Map<String, Questionnaire> answers(EntityManager entities, List<ContactRow> rows) {
        Map<String, Questionnaire> answers = new HashMap<>();
        if (!rows.isEmpty()) {
            entities.createQuery(
                            "select q from QuestionnaireRow q where q.contact in :contacts", QuestionnaireRow.class)
                    .setParameter("contacts", rows.stream().map(row -> row.id).toList())
                    .getResultStream()
                    .forEach(row -> answers.put(row.contact, row.toQuestionnaire()));
        }
        return answers;
    }

    /** Whether a contact of the account is there and nothing has taken its place. */
    private static boolean stands(EntityManager entities, AccountKey account, String id) {
        return rows(entities, ContactRow.class, account, " and not " + IS_CORRECTED).stream()
                .anyMatch(row -> row.id.equals(id));
    }

    private static <R> List<R> rows(EntityManager entities, Class<R> rows, AccountKey account, String rest) {
        return entities.createQuery(
                        "select r from " + rows.getSimpleName()
                                + " r where r.organisation = :organisation and r.customer = :customer" + rest,
                        rows)
                .setParameter("organisation", account.organisation().value())
                .setParameter("customer", account.customer().value())
                .getResultList();
    }
}
