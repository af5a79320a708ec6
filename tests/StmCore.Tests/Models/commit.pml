/*
The commit protocol of StmCore (the essays in Barriers.cs, StmThread.Commit.cs, StmThread.Contention.cs), for spin.

Three objects; up to three transactions, each in a segment of its own, each run again when it aborts and inevitable at the last
attempt. The scenario says what they do and what must hold:

  LOST_UPDATE  all add one to object 0                     object 0 is their number at the end
  SKEW         two clear object 0 or 1 if both are set, one looks     never are both clear
  OPACITY      two write both objects, one reads both       it never sees them differ, also when it is about to abort
  ZOMBIE       one reads what another writes, while a third wants its lock   it never sees them differ
  INEVITABLE   one is inevitable at once; all read one object and write the other      it runs once, and nobody waits for ever

In all: no deadlock (spin's invalid end states), an inevitable transaction never aborts.

A mark is a plain store: it waits in a store buffer (one place for each segment) until the processor writes it out, at any time, or its
thread makes a fence, or a committer's process-wide barrier makes it do so. All other shared memory is written by interlocked operations or
releases behind one, so the buffer is empty then.

Mutations (-D): NO_FENCE NO_ACK NO_FOREIGN_ACK NO_MUTEX NO_MARKER_CHECK NO_READ_WAIT NO_STEP_BACK DEAF_WAIT
*/

#define N 3
/* Small enough that all states are visited within seconds. */
#ifdef LOST_UPDATE
#define RUNNING 2
#else
#define RUNNING 3
#endif
#ifdef OPACITY
#define ATTEMPTS 1
#else
#define ATTEMPTS 2
#endif

#define OBJECTS 3
#define MARKED(k, o) marker[(k) * 3 + (o)]

#define IDLE 0
#define ACTIVE 1
#define INEV 2
#define COMMITTING 3
#define ABORTING 4

byte mem[OBJECTS];
byte lock[OBJECTS];            /* 0, or owner + 1 */
bit marker[9];           /* segment * 3 + object */
byte buffer[N];          /* 0, or object + 1: a mark that nobody else sees yet */
byte status[N];
byte serial[N];
bit mutex;
bit token;
byte ended;

#define FLUSH(k) if :: buffer[k] != 0 -> MARKED(k, buffer[k] - 1) = 1; buffer[k] = 0 :: else fi
#define FLAGGED (status[me] == ABORTING)
/* The part of every wait that polls. Without it the waiter cannot be aborted. */
#ifdef DEAF_WAIT
#define OR_FLAGGED
#else
#define OR_FLAGGED || FLAGGED
#endif
#define POLL if :: FLAGGED -> goto aborted :: else fi

/* Writes out marks whenever it likes. */
active proctype Processor()
{
  byte k;
end:
  do
  :: d_step { buffer[0] != 0 -> FLUSH(0) }
  :: d_step { buffer[1] != 0 -> FLUSH(1) }
  :: d_step { buffer[2] != 0 -> FLUSH(2) }
  od
}

inline MARK(o)
{
  d_step { FLUSH(me); if :: MARKED(me, o) == 0 -> buffer[me] = o + 1 :: else fi }
}

inline READ(o, v)
{
  s1 = lock[o];
  MARK(o);
  s2 = lock[o];
  if
  :: s1 == 0 && s2 == 0 -> v = mem[o]
  :: s1 == me + 1 -> v = copy[o]
  :: else ->
     do
     :: MARK(o);
        d_step { FLUSH(me) };
        s1 = lock[o];
        if
        :: s1 == 0 -> v = mem[o]; break
        :: else ->
           k = s1 - 1;
           if
#ifndef NO_READ_WAIT
           :: status[k] == COMMITTING ->
              (lock[o] != s1 || status[k] != COMMITTING OR_FLAGGED);
              POLL
#endif
           :: else -> v = mem[o]; break
           fi
        fi
     od
  fi
}

/* Of two writers the inevitable one wins, else the one with the smaller number, which is the older. */
inline WRITE(o, v)
{
  do
  :: lock[o] == me + 1 -> copy[o] = v; break
  :: atomic { lock[o] == 0 -> FLUSH(me); lock[o] = me + 1; wrote[o] = 1 }
  :: else ->
     s1 = lock[o];
     if
     :: s1 == 0 || s1 == me + 1 -> skip
     :: else ->
        k = s1 - 1;
        s2 = serial[k];
        if
        :: status[k] == ACTIVE && (inevitable || me < k) ->
           /* Fails if it has just gone on to commit: look again. */
           d_step { if :: status[k] == ACTIVE && serial[k] == s2 -> FLUSH(me); status[k] = ABORTING :: else fi }
        :: (status[k] == ACTIVE && !(inevitable || me < k)) || status[k] == INEV ->
           /* What it has read is about to be overwritten. */
           if
           :: !inevitable && (MARKED(me, o) || buffer[me] == o + 1) -> goto aborted
           :: else -> (lock[o] != s1 || serial[k] != s2 OR_FLAGGED)
           fi
        :: else -> (lock[o] != s1 || status[k] == ACTIVE || status[k] == INEV || serial[k] != s2 OR_FLAGGED)
        fi;
        POLL
     fi
  od
}

inline COMMIT()
{
  if
  :: !wrote[0] && !wrote[1] && !wrote[2] -> goto committed
  :: else
  fi;
  do
  ::
#ifndef NO_MUTEX
     atomic { (mutex == 0 OR_FLAGGED) -> FLUSH(me); if :: FLAGGED -> goto aborted :: else -> mutex = 1 fi };
#endif
     atomic {
       FLUSH(me);
       if
       :: FLAGGED -> goto abortedWithMutex
       :: else -> status[me] = COMMITTING
       fi
     };
#ifndef NO_FENCE
     d_step { FLUSH(0) }; d_step { FLUSH(1) }; d_step { FLUSH(2) };
#endif
     victim[0] = 0; victim[1] = 0; victim[2] = 0;
     blocker = N;
#ifndef NO_MARKER_CHECK
     k = 0;
     do
     :: k == N || blocker < N -> break
     :: else ->
        s2 = serial[k];
        s1 = status[k];
        if
        :: k == me || s1 == IDLE || !((wrote[0] && MARKED(k, 0)) || (wrote[1] && MARKED(k, 1)) || (wrote[2] && MARKED(k, 2))) -> k++
        :: else ->
           if
#ifndef NO_STEP_BACK
           :: s1 == INEV -> blocker = k; serialSeen[k] = s2
#else
           :: s1 == INEV -> status[k] = ABORTING
#endif
           :: s1 == ACTIVE ->
              d_step {
                if
                :: status[k] == ACTIVE && serial[k] == s2 -> status[k] = ABORTING; victim[k] = 1; serialSeen[k] = s2; k++
                :: else
                fi
              }
           :: s1 == ABORTING || s1 == COMMITTING ->
#ifndef NO_FOREIGN_ACK
              victim[k] = 1; serialSeen[k] = s2;
#endif
              k++
           fi
        fi
     od;
#endif
     if
     :: blocker == N -> break
     :: else ->
        status[me] = (inevitable -> INEV : ACTIVE);
        mutex = 0;
        (serial[blocker] != serialSeen[blocker] OR_FLAGGED);
        POLL
     fi
  od;
#ifndef NO_ACK
  (!victim[0] || serial[0] != serialSeen[0]);
  (!victim[1] || serial[1] != serialSeen[1]);
  (!victim[2] || serial[2] != serialSeen[2]);
#endif
  if :: wrote[0] -> mem[0] = copy[0] :: else fi;
  if :: wrote[1] -> mem[1] = copy[1] :: else fi;
  if :: wrote[2] -> mem[2] = copy[2] :: else fi
}

/* Locks and marks go, then the others see that it has ended. */
inline LEAVE()
{
  if :: wrote[0] -> lock[0] = 0 :: else fi;
  if :: wrote[1] -> lock[1] = 0 :: else fi;
  if :: wrote[2] -> lock[2] = 0 :: else fi;
  d_step {
    wrote[0] = 0; wrote[1] = 0; wrote[2] = 0; copy[0] = 0; copy[1] = 0; copy[2] = 0;
    buffer[me] = 0; MARKED(me, 0) = 0; MARKED(me, 1) = 0; MARKED(me, 2) = 0;
    if :: status[me] == COMMITTING -> mutex = 0 :: else fi;
    status[me] = IDLE;
    serial[me]++;
    if :: inevitable -> token = 0 :: else fi;
    s1 = 0; s2 = 0; k = 0; x = 0; y = 0;
  }
}

proctype Transaction(byte me)
{
  byte s1, s2, k, x, y, blocker, attempt;
  byte copy[OBJECTS];
  bit wrote[OBJECTS];
  bit victim[N];
  byte serialSeen[N];
  bit inevitable;
again:
#ifdef INEVITABLE
  inevitable = (attempt == ATTEMPTS || me == 2);
#else
  inevitable = (attempt == ATTEMPTS);
#endif
  if
  :: inevitable -> atomic { token == 0 -> token = 1; status[me] = INEV }
  :: else -> status[me] = ACTIVE
  fi;

#ifdef LOST_UPDATE
  READ(0, x);
  x++;
  WRITE(0, x);
#endif
#ifdef SKEW
  READ(0, x);
  READ(1, y);
  assert(x + y > 0);
  if
  :: me < 2 && x + y == 2 -> WRITE(me, 0)
  :: else
  fi;
#endif
#ifdef OPACITY
  if
  :: me < 2 ->
     READ(0, x);
     x++;
     WRITE(0, x);
     WRITE(1, x)
  :: else ->
     READ(0, x);
     READ(1, y);
     assert(x == y)
  fi;
#endif
#ifdef ZOMBIE
  if
  :: me == 0 -> WRITE(2, 1)
  :: me == 1 ->
     WRITE(0, 1);
     WRITE(1, 1)
  :: else ->
     WRITE(2, 2);
     READ(0, x);
     READ(1, y);
     assert(x == y)
  fi;
#endif
#ifdef INEVITABLE
  READ(me % 2, x);
  x++;
  WRITE(1 - me % 2, x);
#endif
  COMMIT();
committed:
  LEAVE();
  goto finished;
abortedWithMutex:
  mutex = 0;
aborted:
  assert(!inevitable);
  LEAVE();
  attempt++;
  goto again;
finished:
  ended++;
#ifdef LOST_UPDATE
  if :: ended == RUNNING -> assert(mem[0] == RUNNING) :: else fi
#endif
#ifdef SKEW
  assert(mem[0] + mem[1] > 0)
#endif
}

init
{
#ifdef SKEW
  mem[0] = 1; mem[1] = 1;
#endif
  atomic {
    run Transaction(0);
    run Transaction(1);
    if :: RUNNING == 3 -> run Transaction(2) :: else fi
  }
}
