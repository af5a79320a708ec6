"""Moves money between accounts on several threads; the total never changes.

    bank.py [TRANSFERS [THREADS [ACCOUNTS]]]

Each transfer is an atomic block: no other thread sees the money in flight. Every thread also audits the
bank now and then, atomically, and counts the wrong totals that it saw: there must be none.
"""
import sys
import threading

from pypystm_shim import atomic

START = 1000


class Account:
    def __init__(self, number):
        self.number = number
        self.balance = START


class Teller(threading.Thread):
    def __init__(self, seed, accounts, transfers):
        threading.Thread.__init__(self)
        self.seed = seed
        self.accounts = accounts
        self.transfers = transfers
        self.wrong_totals = 0

    def next_random(self, bound):
        self.seed = (self.seed * 1103515245 + 12345) % 2147483648
        return (self.seed >> 8) % bound

    def audit(self):
        with atomic:
            total = 0
            for account in self.accounts:
                total += account.balance
        if total != START * len(self.accounts):
            self.wrong_totals += 1

    def run(self):
        count = len(self.accounts)
        for number in range(self.transfers):
            source = self.accounts[self.next_random(count)]
            target = self.accounts[self.next_random(count)]
            amount = self.next_random(100)
            with atomic:
                source.balance -= amount
                target.balance += amount
            if number % 1000 == 0:
                self.audit()


def main():
    transfers = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else 4
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 64
    accounts = [Account(number) for number in range(size)]
    tellers = [Teller(seed + 1, accounts, transfers // threads) for seed in range(threads)]
    for teller in tellers:
        teller.start()
    for teller in tellers:
        teller.join()
    total = sum(account.balance for account in accounts)
    wrong = sum(teller.wrong_totals for teller in tellers)
    print(f"{transfers // threads * threads} transfers, total {total}, expected {START * size}, wrong totals seen: {wrong}")


main()
