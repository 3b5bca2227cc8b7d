package org.cartera.web.worklist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cartera.domain.staff.User;
import org.cartera.domain.worklist.Absence;
import org.cartera.web.page.Beside;
import org.cartera.web.page.Toast;
import org.cartera.web.page.Viewer;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/** Who is away and who stands in for him, kept by the credit manager (S0-14). */
@Named
@ViewScoped
public class AbsenceDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    WorkPorts ports;

    @Inject
    Viewer viewer;

    private String login = "";
    private String standIn = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate through;

    /** One absence that is not over. */
    public record Line(Absence absence, String name, String standIn, LocalDate today, Words words) {

        public String getTitle() {
            return words.text("absence.title", name, words.date(absence.from()), words.date(absence.through()));
        }

        public String getDetail() {
            return words.text("absence.detail", standIn);
        }

        public boolean isNow() {
            return absence.holdsOn(today);
        }
    }

    public List<Line> getLines() {
        return viewer.organisation().map(id -> ports.absences().from(id, viewer.today())).orElse(List.of()).stream()
                .map(one -> new Line(
                        one, ports.name(one.login()), ports.name(one.standIn()), viewer.today(), viewer.words()))
                .toList();
    }

    public void begin() {
        viewer.require(viewer.isGranting());
        login = "";
        standIn = "";
        if (from == null) {
            from = viewer.today();
        }
    }

    public void save() {
        viewer.require(viewer.isGranting() && isOffered(login) && isOffered(standIn));
        Words words = viewer.words();
        LocalDate first = from;
        LocalDate last = through;
        boolean ordered = first != null && last != null && !last.isBefore(first) && !last.isBefore(viewer.today());
        if (!ordered) {
            Beside.wrong("absence:through", words.text("form.absence.through"));
        }
        if (login.isEmpty()) {
            Beside.wrong("absence:login", words.text("form.absence.login"));
        }
        boolean other = !standIn.isEmpty() && !login.equals(standIn);
        if (!other) {
            Beside.wrong(
                    "absence:standIn",
                    words.text(standIn.isEmpty() ? "form.absence.standIn.missing" : "form.absence.standIn"));
        }
        if (ordered && other && !login.isEmpty() && first != null && last != null) {
            ports.absences()
                    .add(
                            viewer.organisation().orElseThrow(),
                            new Absence(0, login, standIn, first, last),
                            viewer.login());
            Beside.saved(words.text("absence.saved"), ports.name(login));
            from = null;
            through = null;
        }
    }

    /** Nobody chosen yet is no forgery: the form says what is missing. */
    private boolean isOffered(String person) {
        return person.isEmpty() || getPeople().containsValue(person);
    }

    public void end(Line line) {
        viewer.require(viewer.isGranting());
        ports.absences().end(viewer.organisation().orElseThrow(), line.absence().id(), viewer.today());
        Toast.done(viewer.words().text("absence.ended"), line.name());
    }

    /** Those who look after customers: name to login. */
    public Map<String, String> getPeople() {
        return ports.collectors().stream()
                .collect(Collectors.toMap(User::name, User::login, (first, second) -> first, LinkedHashMap::new));
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login == null ? "" : login;
    }

    public String getStandIn() {
        return standIn;
    }

    public void setStandIn(@Nullable String standIn) {
        this.standIn = standIn == null ? "" : standIn;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getThrough() {
        return through;
    }

    public void setThrough(@Nullable LocalDate through) {
        this.through = through;
    }
}
