# SPDX-License-Identifier: GPL-2.0-or-later
import ctypes
import json
import sys

warta = ctypes.CDLL("libwarta.so.1")
warta.warta_free.argtypes = [ctypes.c_void_p]
warta.warta_close.argtypes = [ctypes.c_void_p]


def text_of(answer):
    """The text of an answer, which is freed."""
    text = ctypes.string_at(answer).decode() if answer else "out of memory"
    warta.warta_free(answer)
    return text


class Searcher:
    def __init__(self, index):
        self.handle, answer = ctypes.c_void_p(), ctypes.c_void_p()
        if warta.warta_open(index.encode(), None, ctypes.byref(self.handle), ctypes.byref(answer)):
            raise RuntimeError(text_of(answer))

    def search(self, **request):
        answer = ctypes.c_void_p()
        status = warta.warta_search(self.handle, json.dumps(request).encode(), ctypes.byref(answer))
        text = text_of(answer)
        if status:
            raise RuntimeError(text)
        return json.loads(text)

    def __del__(self):
        warta.warta_close(self.handle)


if __name__ == "__main__":
    index, query = sys.argv[1:]
    for hit in Searcher(index).search(query=query, limit=5)["hits"]:
        print(hit["rank"], hit["title"])
