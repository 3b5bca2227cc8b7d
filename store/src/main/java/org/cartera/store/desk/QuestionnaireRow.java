package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.cartera.domain.contact.Questionnaire;
import org.cartera.domain.contact.Questionnaire.Answer;
import org.cartera.domain.contact.Questionnaire.Question;
import org.cartera.domain.contact.Questionnaire.Reply;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of the answers of a service call; it is never changed. */
@Entity
@Table(name = "contact_questionnaire")
@NullUnmarked
public class QuestionnaireRow {
    @Id
    String contact;

    @Column(name = "questions")
    private int version;

    @Enumerated(EnumType.STRING)
    private Answer received;

    @Column(name = "received_note")
    private String receivedNote;

    @Column(name = "received_done")
    private boolean receivedDone;

    @Enumerated(EnumType.STRING)
    private Answer content;

    @Column(name = "content_note")
    private String contentNote;

    @Column(name = "content_done")
    private boolean contentDone;

    @Enumerated(EnumType.STRING)
    private Answer invoice;

    @Column(name = "invoice_note")
    private String invoiceNote;

    @Column(name = "invoice_done")
    private boolean invoiceDone;

    @Enumerated(EnumType.STRING)
    private Answer terms;

    @Column(name = "terms_note")
    private String termsNote;

    @Column(name = "terms_done")
    private boolean termsDone;

    protected QuestionnaireRow() {}

    QuestionnaireRow(String contact, Questionnaire answers) {
        this.contact = contact;
        this.version = answers.version();
        Reply one = answers.reply(Question.ORDER_RECEIVED);
        this.received = one.answer();
        this.receivedNote = one.comment();
        this.receivedDone = one.followed();
        one = answers.reply(Question.ALL_SATISFACTORY);
        this.content = one.answer();
        this.contentNote = one.comment();
        this.contentDone = one.followed();
        one = answers.reply(Question.INVOICE_AT_HAND);
        this.invoice = one.answer();
        this.invoiceNote = one.comment();
        this.invoiceDone = one.followed();
        one = answers.reply(Question.TERMS_UNDERSTOOD);
        this.terms = one.answer();
        this.termsNote = one.comment();
        this.termsDone = one.followed();
    }

    Questionnaire toQuestionnaire() {
        return new Questionnaire(
                version,
                Map.of(
                        Question.ORDER_RECEIVED, new Reply(received, receivedNote, receivedDone),
                        Question.ALL_SATISFACTORY, new Reply(content, contentNote, contentDone),
                        Question.INVOICE_AT_HAND, new Reply(invoice, invoiceNote, invoiceDone),
                        Question.TERMS_UNDERSTOOD, new Reply(terms, termsNote, termsDone)));
    }
}
