package org.cartera.store.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.cartera.domain.diagnosis.Diagnosis;
import org.cartera.domain.diagnosis.Diagnosis.Question;
import org.jspecify.annotations.NullUnmarked;

/** The mapped row of a diagnosis. */
@Entity
@Table(name = "diagnosis")
@NullUnmarked
public class DiagnosisRow extends AccountRow {
    @Column(name = "on_date")
    private LocalDate day;

    private OffsetDateTime at;
    private String cause;
    private String documents;
    private String actions;
    private String reactions;
    private String departments;

    protected DiagnosisRow() {}

    DiagnosisRow(String id, Diagnosis diagnosis, OffsetDateTime at) {
        super(id, diagnosis.account(), diagnosis.by());
        this.day = diagnosis.on();
        this.at = at;
        this.cause = diagnosis.answer(Question.CAUSE);
        this.documents = diagnosis.answer(Question.DOCUMENTS);
        this.actions = diagnosis.answer(Question.ACTIONS);
        this.reactions = diagnosis.answer(Question.REACTIONS);
        this.departments = diagnosis.answer(Question.DEPARTMENTS);
    }

    Diagnosis toDiagnosis() {
        return new Diagnosis(
                account(),
                Map.of(
                        Question.CAUSE, cause,
                        Question.DOCUMENTS, documents,
                        Question.ACTIONS, actions,
                        Question.REACTIONS, reactions,
                        Question.DEPARTMENTS, departments),
                day,
                createdBy);
    }
}
