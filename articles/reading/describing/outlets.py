def find_outlet(text, blocks):
    raise NotImplementedError
