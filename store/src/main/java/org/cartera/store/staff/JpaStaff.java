package org.cartera.store.staff;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartera.domain.staff.SignInState;
import org.cartera.domain.staff.Staff;
import org.cartera.domain.staff.User;
import org.cartera.store.Persistence;

/** Users through Jakarta Persistence. */
public final class JpaStaff implements Staff {
    private final Persistence persistence;

    public JpaStaff(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public Optional<User> find(String login) {
        return persistence.call(entities -> Optional.ofNullable(entities.find(UserRow.class, login))
                .map(row -> row.toUser(state(entities, login))));
    }

    @Override
    public List<User> all() {
        return persistence.call(entities -> {
            Map<String, SignInState> states = entities.createQuery("select s from SignInRow s", SignInRow.class)
                    .getResultStream()
                    .collect(Collectors.toMap(SignInRow::login, SignInRow::toState));
            return entities.createQuery("select u from UserRow u order by u.name, u.login", UserRow.class)
                    .getResultStream()
                    .map(row -> row.toUser(states.getOrDefault(row.login(), SignInState.fresh())))
                    .toList();
        });
    }

    @Override
    public Optional<String> passwordHash(String login) {
        return persistence.call(entities ->
                Optional.ofNullable(entities.find(UserRow.class, login)).map(UserRow::passwordHash));
    }

    @Override
    public User create(User user, String passwordHash, String by) {
        return persistence.call(entities -> {
            if (entities.find(UserRow.class, user.login()) != null) {
                throw new LoginTaken(user.login());
            }
            UserRow row = new UserRow(user, passwordHash, by);
            entities.persist(row);
            entities.flush();
            return row.toUser(SignInState.fresh());
        });
    }

    @Override
    public User update(User user, String by) {
        return persistence.call(entities -> {
            UserRow row = existing(entities, user.login());
            if (row.version() != user.version()) {
                throw new Conflict(row.toUser(state(entities, user.login())), row.changedBy());
            }
            row.take(user, by);
            entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            try {
                entities.flush();
            } catch (OptimisticLockException e) {
                throw new Conflict(user, "somebody at the same moment");
            }
            return row.toUser(state(entities, user.login()));
        });
    }

    @Override
    public void changePassword(String login, String passwordHash, String by) {
        change(login, row -> {
            row.takePassword(passwordHash, by);
            return row;
        });
    }

    @Override
    public void speak(String login, String language) {
        change(login, row -> {
            row.speak(language);
            return row;
        });
    }

    @Override
    public void record(String login, SignInState state) {
        persistence.call(entities -> {
            SignInRow row = entities.find(SignInRow.class, login);
            if (row == null) {
                row = new SignInRow(login);
                entities.persist(row);
            }
            row.take(state);
            entities.flush();
            return row;
        });
    }

    private void change(String login, Function<UserRow, UserRow> how) {
        persistence.call(entities -> {
            UserRow row = how.apply(existing(entities, login));
            entities.flush();
            return row;
        });
    }

    private static UserRow existing(EntityManager entities, String login) {
        UserRow row = entities.find(UserRow.class, login);
        if (row == null) {
            throw new IllegalArgumentException("There is no user " + login);
        }
        return row;
    }

    private static SignInState state(EntityManager entities, String login) {
        SignInRow row = entities.find(SignInRow.class, login);
        return row == null ? SignInState.fresh() : row.toState();
    }
}
